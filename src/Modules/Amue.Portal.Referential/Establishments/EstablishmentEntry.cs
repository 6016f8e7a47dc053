namespace Amue.Portal.Referential.Establishments;

public sealed record EstablishmentEntry(Guid Id, string Code, string Name, SizeClass SizeClass, FirstLevelMode FirstLevel, string TimeZoneId);
