using System.Globalization;
using System.Text;

namespace Amue.Portal.Platform.PersonalData;

/// <summary>Replaces personal data by marks that keep a text readable: the same value gets the same mark.</summary>
public static class PersonalDataRedactor
{
    public static string Redact(string text) => Redact(text, PersonalDataScanner.Scan(text));

    public static string Redact(string text, IEnumerable<PersonalDataFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);

        var numbers = new Dictionary<(PersonalDataKind Kind, string Value), int>();
        var counts = new Dictionary<PersonalDataKind, int>();
        var redacted = new StringBuilder(text.Length);
        var kept = 0;

        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            if (finding.Start < kept || finding.Length <= 0 || finding.End > text.Length)
            {
                throw new ArgumentException("The findings are not those of this text.", nameof(findings));
            }

            var value = (finding.Kind, Canonical(finding.Kind, text.AsSpan(finding.Start, finding.Length)));

            if (!numbers.TryGetValue(value, out var number))
            {
                number = counts[finding.Kind] = counts.GetValueOrDefault(finding.Kind) + 1;
                numbers[value] = number;
            }

            redacted.Append(text, kept, finding.Start - kept);
            redacted.Append(CultureInfo.InvariantCulture, $"[{Name(finding.Kind)}-{number}]");
            kept = finding.End;
        }

        return redacted.Append(text, kept, text.Length - kept).ToString();
    }

    // Part of the stored text, not of the interface: the same in every reader's language.
    private static string Name(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Nir => "NIR",
        PersonalDataKind.Iban => "IBAN",
        PersonalDataKind.Ine => "INE",
        PersonalDataKind.Phone => "TÉLÉPHONE",
        PersonalDataKind.Email => "COURRIEL",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static string Canonical(PersonalDataKind kind, ReadOnlySpan<char> written)
    {
        if (kind == PersonalDataKind.Email)
        {
            return written.ToString().ToLowerInvariant();
        }

        var value = new StringBuilder(written.Length);

        foreach (var character in written)
        {
            if (char.IsAsciiDigit(character) || IsPartOfValue(kind, character))
            {
                value.Append(char.ToUpperInvariant(character));
            }
        }

        return kind == PersonalDataKind.Phone ? Subscriber(value.ToString()) : value.ToString();
    }

    // In a social security number the letters are those of Corsica: the others name its key.
    private static bool IsPartOfValue(PersonalDataKind kind, char letter) => kind switch
    {
        PersonalDataKind.Nir => letter is 'A' or 'a' or 'B' or 'b',
        PersonalDataKind.Iban or PersonalDataKind.Ine => char.IsAsciiLetter(letter),
        _ => false,
    };

    // +33 6, 0033 6, +33 (0)6 and 06 reach the same person; overseas, +262 692 and 0692 do.
    private static string Subscriber(string digits) => digits.Length >= 9 ? digits[^9..] : digits;
}
