namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// Reads a text chunk by chunk, or a chunk part by part: a joiner belongs to a chunk when it is kept and stands
/// between two letters or digits.
/// </summary>
internal ref struct ChunkReader(ReadOnlySpan<char> text, int start, int end, ChunkTraits keptJoiners)
{
    private readonly ReadOnlySpan<char> _text = text[..end];
    private readonly ChunkTraits _keptJoiners = keptJoiners;
    private int _position = start;

    public bool Read(out Chunk chunk)
    {
        SkipSeparators();
        var start = _position;
        var end = _position;
        var traits = ChunkTraits.None;
        while (_position < _text.Length)
        {
            var kind = Characters.KindAt(_text, _position, out var width);
            if (kind is not (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark or CharacterKind.Ignorable)
                && !Joins(kind))
            {
                break;
            }

            traits |= TraitOf(kind);
            _position += width;
            if (kind != CharacterKind.Ignorable)
            {
                end = _position;
            }
        }

        chunk = new Chunk(start, end, traits);
        return end > start;
    }

    private void SkipSeparators()
    {
        while (_position < _text.Length && !Characters.IsWord(Characters.KindAt(_text, _position, out var width)))
        {
            _position += width;
        }
    }

    private readonly bool Joins(CharacterKind kind) =>
        (TraitOf(kind) & _keptJoiners) != 0
        && _position + 1 < _text.Length
        && Characters.IsWord(Characters.KindAt(_text, _position + 1, out _));

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
