using Amue.Portal.Platform.Tests.Text.Snowball;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class StemmingFrench
{
    [Fact]
    public void gives_the_official_stem_of_every_word_of_the_snowball_vocabulary()
    {
        var vocabulary = SnowballVocabulary.French();

        var wrong = vocabulary
            .Select(entry => (entry.Word, Expected: entry.Stem, Actual: FrenchStemmer.Stem(entry.Word)))
            .Where(entry => entry.Expected != entry.Actual)
            .ToList();

        Assert.Equal(21_655, vocabulary.Length);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("renouveler", "renouvel")]
    [InlineData("renouvelées", "renouvel")]
    [InlineData("établissements", "établ")]
    [InlineData("demandes", "demand")]
    [InlineData("demandaient", "demand")]
    [InlineData("journaux", "journal")]
    [InlineData("bijoux", "bijou")]
    [InlineData("constamment", "const")]
    [InlineData("administratif", "administr")]
    [InlineData("naïveté", "naïvet")]
    [InlineData("l'agence", "agenc")]
    public void brings_the_forms_of_a_word_together(string word, string stem) =>
        Assert.Equal(stem, FrenchStemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("'")]
    [InlineData("qu'")]
    [InlineData("ëïëïëï")]
    [InlineData("日本語")]
    public void leaves_what_is_not_a_word_alone(string text) => Assert.Equal(text, FrenchStemmer.Stem(text));

    [Fact]
    public void takes_a_word_of_any_length() =>
        Assert.Equal(new string('ï', 100_000), FrenchStemmer.Stem(new string('ï', 100_000)));
}
