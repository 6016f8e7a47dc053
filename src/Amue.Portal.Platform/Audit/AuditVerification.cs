namespace Amue.Portal.Platform.Audit;

/// <summary>What a reading of the whole chain found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="BrokenAt">The first entry that does not follow from the one before it: it was altered, or the one before it was removed. Null when the chain holds.</param>
/// <param name="Head">The last entry's digest. Kept elsewhere, it shows later that the end was not cut off.</param>
/// <param name="HasHead">Whether the chain holds the head that was given to look for; true when none was.</param>
public sealed record AuditVerification(long Entries, long? BrokenAt, string Head, bool HasHead)
{
    public bool IsWhole => BrokenAt is null && HasHead;
}
