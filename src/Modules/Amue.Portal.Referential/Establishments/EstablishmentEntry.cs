namespace Amue.Portal.Referential.Establishments;

public sealed record EstablishmentEntry(Guid Id, string Code, string Name, SizeClass SizeClass, FirstLevelMode FirstLevel, string TimeZoneId)
{
    /// <summary>Neither closed nor part of another: it may receive people and content.</summary>
    public bool IsOpen { get; init; } = true;

    internal Guid? MergedIntoId { get; init; }
}
