using System.Globalization;

namespace Amue.Portal.Platform.Content;

/// <summary>A label that administrators write, in French and possibly in English.</summary>
public sealed record LocalizedText(string Fr, string? En = null)
{
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && !string.IsNullOrEmpty(En) ? En : Fr;
}
