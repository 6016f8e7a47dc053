namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// Reads a text chunk by chunk, or a chunk part by part: a joiner belongs to a chunk when it is kept and stands
/// between two letters or digits.
/// </summary>
internal ref struct ChunkReader(ReadOnlySpan<char> text, int start, int end, ChunkTraits keptJoiners)
{
    private readonly ReadOnlySpan<char> text = text[..end];
    private readonly ChunkTraits keptJoiners = keptJoiners;
    private int position = start;

    public bool Read(out Chunk chunk)
    {
        SkipSeparators();
        var start = position;
        var end = position;
        var traits = ChunkTraits.None;
        while (position < text.Length)
        {
            var kind = Characters.KindAt(text, position, out var width);
            if (kind is not (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark or CharacterKind.Ignorable)
                && !Joins(kind))
            {
                break;
            }

            traits |= TraitOf(kind);
            position += width;
            if (kind != CharacterKind.Ignorable)
            {
                end = position;
            }
        }

        chunk = new Chunk(start, end, traits);
        return end > start;
    }

    private void SkipSeparators()
    {
        while (position < text.Length && !Characters.IsWord(Characters.KindAt(text, position, out var width)))
        {
            position += width;
        }
    }

    private readonly bool Joins(CharacterKind kind) =>
        (TraitOf(kind) & keptJoiners) != 0
        && position + 1 < text.Length
        && Characters.IsWord(Characters.KindAt(text, position + 1, out _));

    private static ChunkTraits TraitOf(CharacterKind kind) => kind switch
    {
        CharacterKind.Letter => ChunkTraits.Letter,
        CharacterKind.Digit => ChunkTraits.Digit,
        CharacterKind.Apostrophe => ChunkTraits.Apostrophe,
        CharacterKind.Hyphen => ChunkTraits.Hyphen,
        CharacterKind.Dot => ChunkTraits.Dot,
        CharacterKind.Slash => ChunkTraits.Slash,
        CharacterKind.Binder => ChunkTraits.Binder,
        _ => ChunkTraits.None,
    };
}
