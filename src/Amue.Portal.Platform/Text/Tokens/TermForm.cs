namespace Amue.Portal.Platform.Text.Tokens;

internal enum TermForm
{
    Stem,
    Word,
}
