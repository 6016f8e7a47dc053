namespace Amue.Portal.Platform.Audit;

/// <summary>Which entries of the journal one asks for; null: any.</summary>
public sealed record AuditFilter
{
    /// <summary>Accounts that did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The beginning of the act's name.</summary>
    public string? Action { get; init; }

    /// <summary>A piece of the thing's name.</summary>
    public string? Target { get; init; }

    public string? Outcome { get; init; }

    /// <summary>UTC, included.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, excluded.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Only entries older than this one: the next page.</summary>
    public long? Before { get; init; }
}
