namespace Amue.Portal.Platform.Audit;

/// <summary>What is to be noted: what was done to what, and how it ended.</summary>
/// <param name="Action">The operation (<c>spaces.rename</c>) or, for a refusal, the route.</param>
/// <param name="Target">The thing: an address, a space's key.</param>
/// <param name="Outcome"><c>done</c>, <c>refused</c>…</param>
public sealed record AuditAct(string Action, string Target, string Outcome = AuditAct.Done)
{
    public const string Done = "done";

    public const string Refused = "refused";

    /// <summary>The person to whom it was done, as the event log knows them.</summary>
    public Guid? SubjectRef { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    /// <summary>JSON: what was so before, of what has changed.</summary>
    public string? Before { get; init; }

    /// <summary>JSON: what is so now, of what has changed.</summary>
    public string? After { get; init; }
}
