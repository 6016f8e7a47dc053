namespace Amue.Portal.Referential.Importing;

/// <summary>What the lines of one file have claimed so far, each for itself.</summary>
internal sealed class ClaimedValues
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <returns>The earlier line that has it; null when it is this line's from now on.</returns>
    public int? LineOf(string value, int line) => _lines.TryAdd(value, line) ? null : _lines[value];
}
