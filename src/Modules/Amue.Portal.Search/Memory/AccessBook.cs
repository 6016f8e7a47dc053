namespace Amue.Portal.Search.Memory;

/// <summary>Every rule of access that texts have, as a number: a search judges each once, however many texts have it.</summary>
internal sealed class AccessBook
{
    /// <summary>Of what has been removed: nobody finds it.</summary>
    public const int Nobody = 0;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<AccessRule?> _rules = [null];

    public int Count => _rules.Count;

    /// <returns>Null for <see cref="Nobody"/>.</returns>
    public AccessRule? this[int number] => _rules[number];

    public int NumberOf(AccessRule rule)
    {
        if (!_ids.TryGetValue(rule.Key, out var number))
        {
            number = _rules.Count;
            _ids.Add(rule.Key, number);
            _rules.Add(rule);
        }

        return number;
    }
}
