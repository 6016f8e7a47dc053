namespace Amue.Portal.Platform.Text.Tokens;

[Flags]
internal enum ChunkTraits
{
    None = 0,
    Letter = 1,
    Digit = 2,
    Apostrophe = 4,
    Hyphen = 8,
    Dot = 16,
    Slash = 32,
    Binder = 64,
    Joiner = Hyphen | Dot | Slash | Binder,
}
