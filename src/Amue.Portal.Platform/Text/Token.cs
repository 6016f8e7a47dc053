namespace Amue.Portal.Platform.Text;

/// <summary>
/// A term and the place in the text it was read from. Tokens of one span are forms of the same word;
/// a token inside another's span is a part of that code.
/// </summary>
public readonly record struct Token(string Term, int Start, int Length)
{
    public int End => Start + Length;
}
