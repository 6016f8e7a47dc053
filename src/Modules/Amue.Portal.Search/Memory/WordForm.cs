namespace Amue.Portal.Search.Memory;

/// <param name="Written">As somebody wrote it, in lower case.</param>
/// <param name="Folded">Without accents: what is typed is compared with this.</param>
/// <param name="Term">The term that its passages are found by.</param>
internal sealed record WordForm(string Written, string Folded, string Term);
