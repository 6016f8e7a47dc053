using System.Globalization;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>The name that a file is shown and downloaded under: no path, nothing invisible.</summary>
public static class AttachmentName
{
    public const int Longest = 150;

    /// <returns>Null when nothing is left of it.</returns>
    public static string? Of(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var shown = string.Concat(last.EnumerateRunes().Where(r => CharUnicodeInfo.GetUnicodeCategory(r.Value) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))).Trim();
        if (shown.Length > Longest)
        {
            var extension = Path.GetExtension(shown);
            shown = extension.Length is > 0 and < 10 ? shown[..(Longest - extension.Length)] + extension : shown[..Longest];
        }

        return shown.Trim('.').Length == 0 ? null : shown;
    }
}
