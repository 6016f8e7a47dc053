namespace Amue.Portal.Search.Memory;

/// <param name="Written">As somebody wrote it, in lower case.</param>
/// <param name="Folded">Without accents: what is typed is compared with this.</param>
/// <param name="Term">The term that its passages are found by.</param>
internal sealed record WordForm(string Written, string Folded, string Term)
{
    private const int NotYet = -1;
    private const int MostMissed = 64;

    private int _term = NotYet;
    private int _foundIn = NotYet;
    private volatile int[] _missedIn = [];

    /// <summary>A passage in which the word was found as it is written; null: none yet. Passages never change.</summary>
    public int? FoundIn
    {
        get => _foundIn == NotYet ? null : _foundIn;
        set => _foundIn = value ?? NotYet;
    }

    /// <summary>Whether the word was looked for in a passage in vain: its term stands there in another form.</summary>
    public bool IsMissedIn(int passage) => Array.IndexOf(_missedIn, passage) >= 0;

    public void MissIn(int passage)
    {
        // Two at once may forget one another's: it is looked for once more.
        if (_missedIn.Length < MostMissed)
        {
            _missedIn = [.. _missedIn, passage];
        }
    }

    /// <returns>The number of its term; null while nothing holds it. Looked up once.</returns>
    public int? TermIn(TermIndex index)
    {
        if (_term == NotYet && index.TryFind(Term, out var found))
        {
            _term = found;
        }

        return _term == NotYet ? null : _term;
    }
}
