namespace Amue.Portal.Platform.Text;

internal static class TextFolding
{
    public static string Fold(string text) => text.ToLowerInvariant();
}
