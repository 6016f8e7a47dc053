namespace Amue.Portal.Platform.Text.Stemming;

/// <summary>A word being stemmed in place, with the three regions a suffix must lie in to be removed.</summary>
internal ref struct StemmedWord(Span<char> buffer, int length)
{
    private readonly Span<char> _buffer = buffer;

    public int Length { get; private set; } = length;

    public int RV { get; set; } = length;

    public int R1 { get; set; } = length;

    public int R2 { get; set; } = length;

    public readonly ReadOnlySpan<char> Letters => _buffer[..Length];

    /// <summary>The part of the buffer that a step may rewrite letter by letter.</summary>
    public readonly Span<char> Buffer => _buffer;

    public readonly bool InRV(int suffixLength) => Length - suffixLength >= RV;

    public readonly bool InR1(int suffixLength) => Length - suffixLength >= R1;

    public readonly bool InR2(int suffixLength) => Length - suffixLength >= R2;

    public readonly bool EndsWith(ReadOnlySpan<char> suffix) => Letters.EndsWith(suffix);

    /// <summary>The letter before a suffix of the given length, or NUL where the word starts.</summary>
    public readonly char LetterBefore(int suffixLength) =>
        Length > suffixLength ? _buffer[Length - suffixLength - 1] : '\0';

    public void Drop(int count) => Length -= count;

    public void Replace(int count, ReadOnlySpan<char> replacement)
    {
        replacement.CopyTo(_buffer[(Length - count)..]);
        Length += replacement.Length - count;
    }

    public void Resize(int length) => Length = length;
}
