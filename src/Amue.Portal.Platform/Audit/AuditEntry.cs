namespace Amue.Portal.Platform.Audit;

/// <summary>Who did, or tried, what to whom, when. Append-only and chained: a removed or altered row shows.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    internal AuditEntry(DateTime at, Guid? actorRef, Guid? establishmentId, string? origin, AuditAct act)
    {
        var (action, target, outcome) = act;
        At = at;
        ActorRef = actorRef;
        EstablishmentId = establishmentId;
        Origin = origin;
        SubjectRef = act.SubjectRef;
        Reason = act.Reason;
        Before = act.Before;
        After = act.After;
        // An address may be far longer than what is kept of it; that must not undo the refusal that is being noted.
        Action = action.Length > MaxActionLength ? action[..MaxActionLength] : action;
        Target = target.Length > MaxTargetLength ? target[..MaxTargetLength] : target;
        Outcome = outcome;
    }

    public const int MaxActionLength = 200;

    public const int MaxTargetLength = 400;

    public const int MaxOriginLength = 16;

    public long Id { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ActorRef { get; private set; }

    /// <summary>The route or operation, without what was sent.</summary>
    public string Action { get; private set; } = "";

    public string Target { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    /// <summary>The actor's establishment at that moment.</summary>
    public Guid? EstablishmentId { get; private set; }

    /// <summary>Where the request came from, as a keyed digest; null outside a request.</summary>
    public string? Origin { get; private set; }

    public Guid? SubjectRef { get; private set; }

    public string? Reason { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public string Salt { get; private set; } = "";

    public string Digest { get; private set; } = "";

    internal void Seal(string salt, string digest) => (Salt, Digest) = (salt, digest);
}
