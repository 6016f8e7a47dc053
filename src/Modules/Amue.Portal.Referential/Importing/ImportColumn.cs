namespace Amue.Portal.Referential.Importing;

/// <param name="Name">As the first line of a file calls it; case and accents do not count.</param>
internal sealed record ImportColumn(string Name, bool IsRequired = false, params string[] Aliases);
