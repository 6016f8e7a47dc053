namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// The letters that some terms begin with. A word begins as its term does, so that most words of a text are known not to be among those terms
/// before anything else is read of them.
/// </summary>
internal sealed class Beginnings
{
    private readonly bool[] _letters = new bool['z' + 1];

    /// <param name="terms">As an analysis gives them.</param>
    public Beginnings(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            if (term.Length > 0 && term[0] < _letters.Length)
            {
                _letters[term[0]] = true;
            }
        }
    }

    /// <returns>False for a word that gives none of the terms. Words that begin with anything else than a Latin letter may.</returns>
    public bool MayBe(ReadOnlySpan<char> word) => LetterTable.Folded(word[0]) is var letter && (letter is < 'a' or > 'z' || _letters[letter]);
}
