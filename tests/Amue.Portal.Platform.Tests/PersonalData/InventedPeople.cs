using System.Globalization;
using System.Numerics;
using Amue.Portal.Platform.PersonalData;

namespace Amue.Portal.Platform.Tests.PersonalData;

/// <summary>Numbers and addresses of people who do not exist, written in the many ways in which people write them.</summary>
internal sealed class InventedPeople(int seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] Spaces = [" ", " ", "\u00A0", "\u202F", ".", "-", "\u2009"];

    private readonly Random random = new(seed);

    public string Nir()
    {
        var month = random.Next(8) == 0 ? random.Next(20, 43) : random.Next(1, 13);
        var department = random.Next(6) switch { 0 => "2A", 1 => "2B", 2 => "99", 3 => "97", _ => Digits(random.Next(1, 96), 2) };
        string[] fields = [OneOf("1", "2", "1", "2", "3", "4", "7", "8"), Digits(random.Next(100), 2), Digits(month, 2), department, Digits(random.Next(1, 991), 3), Digits(random.Next(1, 1_000), 3)];
        var number = BigInteger.Parse(string.Concat(fields).Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var key = Digits(97 - (int)(number % 97), 2);
        var space = OneOf(Spaces);

        return random.Next(5) switch
        {
            0 => string.Concat(fields) + key,
            1 => string.Concat(fields) + OneOf(" ", "/", " / ", "-") + key,
            2 => string.Join(space, fields) + OneOf(" clé ", " clé : ", " (clé ", " cle ") + key,
            3 => string.Join(space, fields).ToLowerInvariant() + space + key,
            _ => string.Join(space, fields) + space + key,
        };
    }

    public string Iban(string country, string format)
    {
        var account = string.Concat(format.Select(kind => kind switch
        {
            'n' => (char)('0' + random.Next(10)),
            'a' => Letters[random.Next(26)],
            _ => random.Next(4) == 0 ? Letters[random.Next(26)] : (char)('0' + random.Next(10)),
        }));
        var value = string.Concat($"{account}{country}00".Select(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        var iban = $"{country}{Digits(98 - (int)(BigInteger.Parse(value, CultureInfo.InvariantCulture) % 97), 2)}{account}";

        return random.Next(4) switch
        {
            0 => iban,
            1 => iban.ToLowerInvariant(),
            _ => string.Join(OneOf(" ", " ", "\u00A0", "-", "\u202F"), iban.Chunk(4).Select(group => new string(group))),
        };
    }

    /// <summary>A number that its form gives away, of the register or of a school with its key.</summary>
    public string Ine()
    {
        if (random.Next(2) == 0)
        {
            return Digits(random.Next(1_000_000_000), 9) + Letters[random.Next(26)] + Letters[random.Next(26)];
        }

        var number = Digits(random.Next(1, 29), 2) + Digits(random.Next(100), 2) + Digits(random.Next(1_000_000), 6);
        return number + "ABCDEFGHJKLMNPRSTUVWXYZ"[(int)(long.Parse(number, CultureInfo.InvariantCulture) % 23)];
    }

    public string Phone()
    {
        var kind = OneOf("1", "2", "3", "4", "5", "6", "6", "7", "7", "9");
        string[] pairs = [Digits(random.Next(100), 2), Digits(random.Next(100), 2), Digits(random.Next(100), 2), Digits(random.Next(100), 2)];
        var space = OneOf(Spaces);
        var rest = string.Join(space, pairs);

        return random.Next(12) switch
        {
            0 => $"0{kind}{string.Concat(pairs)}",
            1 => $"+33{kind}{string.Concat(pairs)}",
            2 => $"+33 {kind} {string.Join(' ', pairs)}",
            3 => $"+33 (0){kind}{space}{rest}",
            4 => $"0033{kind}{string.Concat(pairs)}",
            5 => $"0033 {kind} {rest}",
            6 => $"+33\u00A0{kind}\u00A0{rest}",
            7 => $"0{kind}/{string.Join('/', pairs)}",
            8 => $"{OneOf("0262", "0590", "0594", "0596", "0692", "0694", "0696", "0690", "0639")} {string.Join(' ', pairs[..3])}",
            9 => $"+{OneOf("262 692", "590 690", "594 694", "596 696", "262 639")} {string.Join(' ', pairs[..3])}",
            10 => $"+33.{kind}.{string.Join('.', pairs)}",
            _ => $"0{kind}{space}{rest}",
        };
    }

    public string Email()
    {
        var first = OneOf("claire", "yann", "andré", "marie-lou", "j", "n.ben", "o'neil", "eva_k", "paul+paie", "CLAIRE");
        var domain = OneOf("univ-sevres.fr", "ac-exemple.fr", "etu.univ-loire.fr", "exemple.org", "UNIV-MER.FR", "université.fr", "mail.exemple.co.uk", "amue.museum");
        return $"{first}{OneOf(".dupont", ".benali", "", "2026", ".le-goff")}@{domain}";
    }

    public string AnyOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Nir => Nir(),
        PersonalDataKind.Iban => Account(),
        PersonalDataKind.Ine => Ine(),
        PersonalDataKind.Phone => Phone(),
        _ => Email(),
    };

    public string OneOf(params string[] choices) => choices[random.Next(choices.Length)];

    private string Account()
    {
        var countries = IbanCountries.All.OrderBy(country => country.Key, StringComparer.Ordinal).ToArray();
        var (country, format) = random.Next(2) == 0 ? countries.Single(c => c.Key == "FR") : countries[random.Next(countries.Length)];
        return Iban(country, format);
    }

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
