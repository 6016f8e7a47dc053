using Amue.Portal.Platform.PersonalData;

namespace Amue.Portal.Platform.Tests.PersonalData;

public sealed class ScanningOrdinaryText
{
    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, la clôture 2026 est bloquée.")]
    [InlineData("Demande DA-2026-000123, suite de DM-2026-004567")]
    [InlineData("Ticket n° 0612345678")]
    [InlineData("Commande 4500012345 du 12/03/2026")]
    [InlineData("bon de commande n° 0123456789")]
    [InlineData("facture 0145678901 et engagement : 0298765432")]
    [InlineData("Marché 2026-0612345678-01")]
    [InlineData("SIRET 180 044 174 00025")]
    [InlineData("SIRET 18004417400025, SIREN 180 044 174")]
    [InlineData("TVA FR 40 303265045")]
    [InlineData("UAI 0751717J, code RNE 0131842G")]
    [InlineData("Montant : 1 234 567,89 € puis 12.345.678,90")]
    [InlineData("185 057 800 608 436 €")]
    [InlineData("01/02/2026 10:30, 01-02-2026 10 h, 01.02.2026")]
    [InlineData("2026-01-02T03:04:05.0678901Z")]
    [InlineData("20260102030405678")]
    [InlineData("01 02 2026 10 30")]
    [InlineData("versions 7.2.10, 10.0.26100.1742 et 1.02.03.04.05.06")]
    [InlineData("adresse 192.168.01.02, 10.01.02.03")]
    [InlineData("semaines 01 02 03 04 05 06 07 08 09 10")]
    [InlineData("numéro vert 0800 123 456 ou 08 10 20 30 40")]
    [InlineData("composez le 3639, le 115 ou le 112")]
    [InlineData("0000123456 et 0012345678")]
    [InlineData("identifiant 0612345678-12")]
    [InlineData("3.0612345678")]
    [InlineData("1 85 05 78 006 084 92")]
    [InlineData("185057800608490")]
    [InlineData("1 85 15 78 006 084 36")]
    [InlineData("5 85 05 78 006 084 36")]
    [InlineData("91850578006084910")]
    [InlineData("x185057800608491")]
    [InlineData("FR76 3000 6000 0112 3456 7890 188")]
    [InlineData("FR7630006000011234567890189X")]
    [InlineData("XX76 3000 6000 0112 3456 7890 189")]
    [InlineData("de 15 jours ouvrables pour la première demande")]
    [InlineData("es 12 34 56")]
    [InlineData("0801234567B")]
    [InlineData("hash 1234567890a, commit 0801234567c")]
    [InlineData("123456789ab")]
    [InlineData("1234A12345F")]
    [InlineData("INE inconnu depuis mars 2026")]
    [InlineData("INE du 3 mars 2026")]
    [InlineData("machine 12345678901")]
    [InlineData("f47ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("bootstrap@5.3.9, @param et @Html.Raw(x)")]
    [InlineData("admin@localhost et claire@univ")]
    [InlineData("a @ b.fr, @exemple.fr")]
    [InlineData("EAN 3760123456789, ISBN 978-2-1234-5680-3")]
    [InlineData("compte 4456600000, article 0612345678")]
    [InlineData("IPN 000123456, matricule 0123456789")]
    [InlineData("48.8566, 2.3522 ; 1 000 000 lignes")]
    [InlineData("OTP P0612345678")]
    [InlineData("#0000ff, 0x0612345678, \\u0612")]
    [InlineData("+1 202 555 0123")]
    public void finds_nothing(string text) => Assert.Empty(PersonalDataScanner.Scan(text));

    [Fact]
    public void finds_almost_nothing_in_numbers_drawn_at_random()
    {
        var random = new Random(3);
        var found = 0;

        for (var i = 0; i < 10_000; i++)
        {
            // Not from zero: ten digits from zero are a telephone number for anyone.
            var digits = (char)('1' + random.Next(9)) + string.Concat(Enumerable.Range(0, random.Next(4, 20)).Select(_ => (char)('0' + random.Next(10))));
            found += PersonalDataScanner.Scan($"valeur {digits}.").Count;
        }

        Assert.InRange(found, 0, 10);
    }

    [Fact]
    public void finds_nothing_in_a_column_of_figures()
    {
        var random = new Random(5);
        var figures = string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => random.Next(10, 10_000)));

        Assert.Empty(PersonalDataScanner.Scan(figures));
    }
}
