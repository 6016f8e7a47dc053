using Amue.Portal.Platform.Security;

namespace Amue.Portal.Tickets;

/// <summary>What may be done with requests. A requester's rights over their own come with <see cref="Create"/>; the others are held on a scope.</summary>
public static class TicketPermissions
{
    /// <summary>Submit requests for one's establishment, and follow one's own to the end.</summary>
    public static readonly Permission Create = new("tickets.create", Manifest.Feature);

    /// <summary>Own, answer and solve at level 1, in the group that holds it.</summary>
    public static readonly Permission HandleN1 = new("tickets.handleN1", Manifest.Feature);

    /// <summary>Transmit from level 1 to level 2.</summary>
    public static readonly Permission Transmit = new("tickets.transmit", Manifest.Feature);

    /// <summary>Own, answer, return and solve at level 2, and cancel.</summary>
    public static readonly Permission HandleN2 = new("tickets.handleN2", Manifest.Feature);

    /// <summary>Say of which level a request is by nature.</summary>
    public static readonly Permission Qualify = new("tickets.qualify", Manifest.Feature);

    /// <summary>Validate or reject solutions for the requester's establishment.</summary>
    public static readonly Permission Validate = new("tickets.validate", Manifest.Feature);

    /// <summary>Cancel requests of one's establishment.</summary>
    public static readonly Permission Cancel = new("tickets.cancel", Manifest.Feature);

    /// <summary>Reply in requests that are not one's own.</summary>
    public static readonly Permission Reply = new("tickets.reply", Manifest.Feature);

    /// <summary>Write and read internal notes.</summary>
    public static readonly Permission AddNote = new("tickets.addNote", Manifest.Feature);

    /// <summary>Show a request to fewer people.</summary>
    public static readonly Permission Narrow = new("tickets.narrow", Manifest.Feature);

    /// <summary>Show a request to more people.</summary>
    public static readonly Permission Widen = new("tickets.widen", Manifest.Feature);

    /// <summary>Open a request that one is not entitled to, saying why (domain.md §2.5, R5): noted, and told to its requester and correspondents.</summary>
    public static readonly Permission ReadWithReason = new("tickets.readWithReason", Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } =
        [Create, HandleN1, Transmit, HandleN2, Qualify, Validate, Cancel, Reply, AddNote, Narrow, Widen, ReadWithReason];
}
