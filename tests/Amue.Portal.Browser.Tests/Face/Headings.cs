namespace Amue.Portal.Browser.Tests.Face;

/// <summary>The outline of a page: one first heading, and none that is more than a level under the one before it.</summary>
internal static class Headings
{
    public static IEnumerable<string> Problems(IReadOnlyList<string> headings)
    {
        if (headings.Count(h => h[1] == '1') != 1)
        {
            yield return $"{headings.Count(h => h[1] == '1')} first headings";
        }

        for (var i = 1; i < headings.Count; i++)
        {
            if (headings[i][1] > headings[i - 1][1] + 1)
            {
                yield return $"« {headings[i]} » after « {headings[i - 1]} »";
            }
        }
    }
}
