namespace Amue.Portal.Platform.Text;

public enum TextLanguage
{
    French,
    English,
}
