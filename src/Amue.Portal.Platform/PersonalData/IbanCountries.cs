using System.Collections.Frozen;

namespace Amue.Portal.Platform.PersonalData;

/// <summary>What follows the country and the check digits in the accounts of the single euro payments area, from the registry of ISO 13616.</summary>
internal static class IbanCountries
{
    // n a digit, a a letter, c either, each preceded by how many.
    private const string Registry =
        """
        AD 8n12c      AL 8n16c      AT 16n        BE 12n        BG 4a6n8c     CH 5n12c      CY 8n16c      CZ 20n
        DE 18n        DK 14n        EE 16n        ES 20n        FI 14n        FR 10n11c2n   GB 4a14n      GI 4a15c
        GR 7n16c      HR 17n        HU 24n        IE 4a14n      IS 22n        IT 1a10n12c   LI 5n12c      LT 16n
        LU 3n13c      LV 4a13c      MC 10n11c2n   MD 20c        ME 18n        MK 3n10c2n    MT 4a5n18c    NL 4a10n
        NO 11n        PL 24n        PT 21n        RO 4a16c      RS 18n        SE 20n        SI 15n        SK 20n
        SM 1a10n12c   VA 18n
        """;

    private static readonly FrozenDictionary<string, string> Formats = Read();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Formats.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One letter of the format for each character of the national part, or null for a country outside the area.</summary>
    public static string? FormatOf(ReadOnlySpan<char> country) => BySpan.TryGetValue(country, out var format) ? format : null;

    public static IEnumerable<KeyValuePair<string, string>> All => Formats;

    private static FrozenDictionary<string, string> Read()
    {
        var words = Registry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => Expand(pair[1]), StringComparer.OrdinalIgnoreCase);
    }

    private static string Expand(string format)
    {
        var expanded = string.Empty;
        var count = 0;

        foreach (var character in format)
        {
            if (char.IsAsciiDigit(character))
            {
                count = (count * 10) + character - '0';
            }
            else
            {
                expanded += new string(character, count);
                count = 0;
            }
        }

        return expanded;
    }
}
