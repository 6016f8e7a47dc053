namespace Amue.Portal.Platform.PersonalData;

internal static class EmailDetector
{
    public static void Find(string text, FindingMap findings)
    {
        var searched = 0;

        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = StartOfLocalPart(text, searched, at);
            var end = EndOfDomain(text, at + 1);
            searched = at + 1;

            if (start < at && end > 0)
            {
                findings.Add(PersonalDataKind.Email, start, end);
                searched = end;
            }
        }
    }

    private static int StartOfLocalPart(string text, int from, int at)
    {
        var start = at;

        while (start > from && IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < at && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The end of at least two labels, the last one of letters; or 0.</summary>
    private static int EndOfDomain(string text, int from)
    {
        var end = from;

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > from && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        var domain = text.AsSpan(from, end - from);
        var dot = domain.LastIndexOf('.');
        return dot > 0 && IsTopLevel(domain[(dot + 1)..]) && char.IsLetterOrDigit(domain[0]) ? end : 0;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (!char.IsLetter(character))
            {
                return label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);
            }
        }

        return label.Length >= 2;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or '’';
}
