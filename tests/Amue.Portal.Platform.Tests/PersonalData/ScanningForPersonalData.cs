using System.Text;
using Amue.Portal.Platform.PersonalData;

namespace Amue.Portal.Platform.Tests.PersonalData;

public sealed class ScanningForPersonalData
{
    [Theory]
    [InlineData(PersonalDataKind.Nir)]
    [InlineData(PersonalDataKind.Iban)]
    [InlineData(PersonalDataKind.Ine)]
    [InlineData(PersonalDataKind.Phone)]
    [InlineData(PersonalDataKind.Email)]
    public void finds_at_least_ninety_eight_in_a_hundred(PersonalDataKind kind)
    {
        const int planted = 400;
        var people = new InventedPeople(seed: 7 + (int)kind);
        var missed = new List<string>();

        for (var i = 0; i < planted; i++)
        {
            var value = people.AnyOf(kind);
            var before = people.OneOf("", "Le dossier de Mme Benali : ", "bloqué depuis le 12/03/2026 (", "> **", "1. ", "nom;prénom;", "\n", "montant 1 234,56 € ; ");
            var after = people.OneOf("", ".", ", merci", ") pour 3 agents", "**\n", ";75005;Paris", "\nCordialement", " !");
            var found = PersonalDataScanner.Scan(before + value + after);

            if (found is not [var only] || only != new PersonalDataFinding(kind, before.Length, value.Length))
            {
                missed.Add($"{before}{value}{after} gives {string.Join(", ", found)}");
            }
        }

        Assert.True(missed.Count <= planted * 2 / 100, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("1 85 05 78 006 084 91", PersonalDataKind.Nir)]
    [InlineData("185057800608491", PersonalDataKind.Nir)]
    [InlineData("2 62 08 75 032 039 77", PersonalDataKind.Nir)]
    [InlineData("1 57 01 67 482 145 62", PersonalDataKind.Nir)]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", PersonalDataKind.Iban)]
    [InlineData("FR1420041010050500013M02606", PersonalDataKind.Iban)]
    [InlineData("DE89 3704 0044 0532 0130 00", PersonalDataKind.Iban)]
    [InlineData("BE68 5390 0754 7034", PersonalDataKind.Iban)]
    [InlineData("GB29 NWBK 6016 1331 9268 19", PersonalDataKind.Iban)]
    [InlineData("MT84MALT011000012345MTLCAST001S", PersonalDataKind.Iban)]
    [InlineData("NL91ABNA0417164300", PersonalDataKind.Iban)]
    [InlineData("080012345AB", PersonalDataKind.Ine)]
    [InlineData("06 12 34 56 78", PersonalDataKind.Phone)]
    [InlineData("01.02.03.04.05", PersonalDataKind.Phone)]
    [InlineData("+33 6 12 34 56 78", PersonalDataKind.Phone)]
    [InlineData("+508 41 12 34", PersonalDataKind.Phone)]
    [InlineData("+687 28 12 34", PersonalDataKind.Phone)]
    [InlineData("+689 40 12 34 56", PersonalDataKind.Phone)]
    [InlineData("0612 345 678", PersonalDataKind.Phone)]
    [InlineData("claire.dupont@univ-sevres.fr", PersonalDataKind.Email)]
    public void finds_it_alone_in_its_text(string text, PersonalDataKind kind) =>
        Assert.Equal([new PersonalDataFinding(kind, 0, text.Length)], PersonalDataScanner.Scan(text));

    [Theory]
    [InlineData("INE : 1234567890A", "1234567890A")]
    [InlineData("N° INE 0801234567a", "0801234567a")]
    [InlineData("ine 080123456ab", "080123456ab")]
    [InlineData("Identifiant national étudiant : 0 801 234 567 K", "0 801 234 567 K")]
    [InlineData("BEA 1206D12345G", "1206D12345G")]
    [InlineData("INE (apprenti) 1234A12345F", "1234A12345F")]
    [InlineData("NNE 0A1B2C3D4E0", "0A1B2C3D4E0")]
    [InlineData("INE 0801234567 a été refusé ; INE 080123456AB aussi", "080123456AB")]
    public void finds_a_student_number_by_its_name(string text, string value) =>
        Assert.Equal(
            [new PersonalDataFinding(PersonalDataKind.Ine, text.IndexOf(value, StringComparison.Ordinal), value.Length)],
            PersonalDataScanner.Scan(text));

    [Fact]
    public void tells_each_kind_apart()
    {
        const string text = "0612345678@orange.fr, FR7630006000011234567890189 puis 185057800608491 et 06 12 34 56 78 06 98 76 54 32";

        Assert.Equal(
            [PersonalDataKind.Email, PersonalDataKind.Iban, PersonalDataKind.Nir, PersonalDataKind.Phone, PersonalDataKind.Phone],
            PersonalDataScanner.Scan(text).Select(finding => finding.Kind));
    }

    [Fact]
    public void of_any_text_gives_findings_in_order_that_do_not_overlap()
    {
        var random = new Random(11);
        string[] pieces = ["06", "12", " ", "+33", "FR76", "3000 6000 0112 3456 7890 189", "@", ".fr", "a", "185057800608491", "INE", "0801234567A", ".", "-", "(0)", "\n", "é", "00", "clé", "2A"];

        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();

            for (var count = random.Next(1, 30); count > 0; count--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            var end = 0;

            foreach (var finding in PersonalDataScanner.Scan(text.ToString()))
            {
                Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= text.Length, text.ToString());
                end = finding.End;
            }
        }
    }

    [Fact]
    public void never_repeats_the_value_in_what_is_logged() =>
        Assert.DoesNotContain("dupont", PersonalDataScanner.Scan("claire.dupont@univ.fr")[0].ToString(), StringComparison.Ordinal);
}
