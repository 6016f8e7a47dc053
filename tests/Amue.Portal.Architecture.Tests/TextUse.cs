using System.Text.RegularExpressions;

namespace Amue.Portal.Architecture.Tests;

/// <param name="Path">The file that names the text.</param>
/// <param name="Key">As written there: <c>{…}</c> stands for what only the running code knows.</param>
internal sealed record TextUse(string Path, string Key)
{
    private readonly Regex _pattern = new("^" + Regex.Replace(Regex.Escape(Key), @"\\\{[^}]*\}", @"[\w.-]+") + "$");

    public bool IsMetBy(string key) => _pattern.IsMatch(key);
}
