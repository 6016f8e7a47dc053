namespace Amue.Portal.Accounts.Languages;

/// <summary>A language that the portal speaks.</summary>
/// <param name="Code">As an account keeps it.</param>
/// <param name="Formats">The culture of its dates and numbers; English is read here in Europe.</param>
internal sealed record PortalLanguage(string Code, string Formats)
{
    public static PortalLanguage French { get; } = new("fr", "fr-FR");

    public static IReadOnlyList<PortalLanguage> All { get; } = [French, new("en", "en-GB")];

    public static PortalLanguage? Find(string code) => All.FirstOrDefault(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
