namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Tells whether a place of a text is in a short line that is no sentence: a heading, a question, the entry of a list. Places
/// are asked in their order.
/// </summary>
internal ref struct HeadingLine(string text)
{
    private const int Shortest = 4;
    private const int Longest = 119;

    private readonly ReadOnlySpan<char> _text = text;
    private int _end = -1;
    private bool _isHeading;

    public bool Holds(int place)
    {
        if (place >= _end)
        {
            var start = _text[..place].LastIndexOf('\n') + 1;
            var length = _text[place..].IndexOf('\n');
            _end = length < 0 ? _text.Length : place + length;
            var line = _text[start.._end].Trim();
            _isHeading = line.Length is >= Shortest and <= Longest && line[^1] is not ('.' or ';');
        }

        return _isHeading;
    }
}
