using Amue.Portal.Platform.PersonalData;

namespace Amue.Portal.Platform.Tests.PersonalData;

public sealed class RedactingPersonalData
{
    [Fact]
    public void puts_a_mark_in_the_place_of_each_kind() =>
        Assert.Equal(
            "NIR [NIR-1], compte [IBAN-1], INE [INE-1], tél. [TÉLÉPHONE-1], [COURRIEL-1].",
            PersonalDataRedactor.Redact("NIR 1 85 05 78 006 084 91, compte FR76 3000 6000 0112 3456 7890 189, INE 080012345AB, tél. 06 12 34 56 78, claire@univ-sevres.fr."));

    [Theory]
    [InlineData("06 12 34 56 78 / 0612345678 / +33 6 12 34 56 78 / 0033612345678 / +33 (0)6.12.34.56.78", "TÉLÉPHONE")]
    [InlineData("0692 12 34 56 / +262 692 12 34 56", "TÉLÉPHONE")]
    [InlineData("Claire@Univ.fr / claire@univ.fr", "COURRIEL")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189 / fr7630006000011234567890189", "IBAN")]
    [InlineData("185057800608491 / 1 85 05 78 006 084 clé 91", "NIR")]
    public void gives_the_same_value_the_same_mark(string text, string name)
    {
        var redacted = PersonalDataRedactor.Redact(text);

        Assert.All(redacted.Split(" / "), mark => Assert.Equal($"[{name}-1]", mark));
    }

    [Fact]
    public void numbers_different_values_in_the_order_of_the_text() =>
        Assert.Equal("[COURRIEL-1] [COURRIEL-2] [COURRIEL-1]", PersonalDataRedactor.Redact("b@x.fr a@x.fr b@x.fr"));

    [Fact]
    public void replaces_only_the_findings_that_it_is_given()
    {
        const string text = "a@x.fr 06 12 34 56 78";
        var phones = PersonalDataScanner.Scan(text).Where(finding => finding.Kind == PersonalDataKind.Phone);

        Assert.Equal("a@x.fr [TÉLÉPHONE-1]", PersonalDataRedactor.Redact(text, phones));
    }

    [Fact]
    public void leaves_nothing_to_find()
    {
        var people = new InventedPeople(seed: 99);
        var text = string.Join(" ; ", Enumerable.Range(0, 200).Select(i => people.AnyOf((PersonalDataKind)(i % 5))));

        Assert.Empty(PersonalDataScanner.Scan(PersonalDataRedactor.Redact(text)));
    }

    [Fact]
    public void leaves_an_ordinary_text_as_it_is() => Assert.Equal("Demande DA-2026-000123", PersonalDataRedactor.Redact("Demande DA-2026-000123"));

    [Fact]
    public void refuses_the_findings_of_another_text() =>
        Assert.Throws<ArgumentException>(() => PersonalDataRedactor.Redact("a", [new PersonalDataFinding(PersonalDataKind.Nir, 0, 15)]));
}
