namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>What a character does to the word it stands in.</summary>
internal enum CharacterKind : byte
{
    Separator,
    Letter,
    Digit,

    /// <summary>An accent written apart from its letter.</summary>
    Mark,

    /// <summary>A soft hyphen, a joiner or a direction mark: nobody sees it.</summary>
    Ignorable,
    Apostrophe,
    Hyphen,
    Dot,
    Slash,

    /// <summary>What holds an identifier together: SIHAM_PAIE, nom@domaine.</summary>
    Binder,
    Surrogate,
}
