using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class StemmingEnglish
{
    [Theory]
    [InlineData("user's", "user")]
    [InlineData("users'", "user")]
    [InlineData("'quoted'", "quot")]
    public void removes_possessives_and_quotes(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("tickets", "ticket")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("campus", "campus")]
    [InlineData("access", "access")]
    public void removes_plurals(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("succeed", "succeed")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("added", "add")]
    [InlineData("egged", "egg")]
    [InlineData("sing", "sing")]
    [InlineData("dying", "die")]
    [InlineData("evening", "evening")]
    [InlineData("pasted", "paste")]
    public void removes_past_tenses_and_gerunds(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("happy", "happi")]
    [InlineData("cry", "cri")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("enjoying", "enjoy")]
    [InlineData("youth", "youth")]
    public void turns_a_last_y_into_i_after_a_consonant_only(string word, string stem) =>
        Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("valency", "valenc")]
    [InlineData("digitizer", "digit")]
    [InlineData("operator", "oper")]
    [InlineData("feudalism", "feudal")]
    [InlineData("decisiveness", "decis")]
    [InlineData("hopefulness", "hope")]
    [InlineData("sensibility", "sensibl")]
    [InlineData("geology", "geolog")]
    [InlineData("geologist", "geolog")]
    [InlineData("quickly", "quick")]
    [InlineData("carelessly", "careless")]
    public void simplifies_compound_suffixes(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("triplicate", "triplic")]
    [InlineData("formative", "format")]
    [InlineData("formalize", "formal")]
    [InlineData("electrical", "electr")]
    [InlineData("hopeful", "hope")]
    [InlineData("goodness", "good")]
    public void simplifies_adjectives(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("revival", "reviv")]
    [InlineData("inference", "infer")]
    [InlineData("adjustable", "adjust")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("homologous", "homolog")]
    [InlineData("effective", "effect")]
    public void removes_simple_suffixes_far_enough_in_the_word(string word, string stem) =>
        Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    public void removes_a_mute_e_and_a_double_l(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("skies", "sky")]
    [InlineData("news", "news")]
    [InlineData("early", "earli")]
    [InlineData("only", "onli")]
    public void knows_the_exceptions(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("generate", "generat")]
    [InlineData("general", "general")]
    [InlineData("communication", "communic")]
    [InlineData("university", "universiti")]
    [InlineData("universal", "universal")]
    [InlineData("internal", "internal")]
    [InlineData("organization", "organiz")]
    public void keeps_words_of_a_common_prefix_apart(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("y")]
    [InlineData("日本語")]
    [InlineData("été")]
    public void leaves_what_is_not_an_english_word_alone(string text) => Assert.Equal(text, EnglishStemmer.Stem(text));

    [Fact]
    public void takes_a_word_of_any_length() =>
        Assert.Equal(new string('z', 99_997), EnglishStemmer.Stem(new string('z', 99_997) + "'s"));
}
