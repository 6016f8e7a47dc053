using System.Text;

namespace Amue.Portal.Platform.Content;

/// <summary>Words joined by hyphens, cut between two words when they are too long for an address.</summary>
internal sealed class SlugWords(int maxLength)
{
    private readonly StringBuilder _text = new();
    private bool _breakPending;

    // One character more than allowed, to tell a word that ends at the limit from one that runs over it.
    public bool IsFull => _text.Length > maxLength;

    public void Break() => _breakPending = _text.Length > 0;

    public void Append(char character)
    {
        if (_breakPending)
        {
            _text.Append('-');
            _breakPending = false;
        }

        _text.Append(character);
    }

    public void Append(string spelled)
    {
        foreach (var character in spelled)
        {
            if (character == '-')
            {
                Break();
            }
            else
            {
                Append(character);
            }
        }
    }

    public override string ToString()
    {
        if (_text.Length <= maxLength)
        {
            return _text.ToString();
        }

        var cut = _text.ToString(0, maxLength + 1);
        var lastBreak = cut.LastIndexOf('-');
        return lastBreak > 0 ? cut[..lastBreak] : cut[..maxLength];
    }
}
