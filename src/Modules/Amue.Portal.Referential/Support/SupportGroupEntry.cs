namespace Amue.Portal.Referential.Support;

public sealed record SupportGroupEntry(Guid Id, string Key, string Name, SupportOrganisation Organisation);
