namespace Amue.Portal.Platform.Audit;

/// <summary>Some entries, newest first.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, long? Next);
