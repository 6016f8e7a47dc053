namespace Amue.Portal.Search.Tests.Querying;

public sealed class AskingInFrench(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    [Theory]
    [InlineData("L’inventaire tournant commence lundi.", "inventaire")]
    [InlineData("Le suivi d'inventaires.", "l’inventaire")]
    [InlineData("La dématérialisation est achevée.", "dematerialisation")]
    [InlineData("La dematerialisation est faite.", "dématérialisation")]
    [InlineData("ÉCHÉANCIER DES VERSEMENTS", "echeancier")]
    [InlineData("Les échéanciers sont publiés.", "échéancier")]
    [InlineData("Les journaux comptables.", "journal")]
    [InlineData("Un journal comptable.", "journaux")]
    [InlineData("Vous valorisez les stocks.", "valoriser")]
    [InlineData("Les stocks sont valorisés.", "valorisation des stocks")]
    [InlineData("Le nœud de calcul.", "noeud")]
    [InlineData("Les lots allotis.", "allotir")]
    [InlineData("L'apurement de la régie", "apurements")]
    [InlineData("Le code S21.G00.40 est rejeté.", "S21.G00.40")]
    [InlineData("Aujourd'hui, la régularisation est ouverte.", "régularisations d’aujourd’hui")]
    public async Task other_forms_of_its_words_find_a_text(string text, string question)
    {
        var word = Corpus.UniqueWord();
        var article = await portal.App.PublishAsync("Titre " + word, text);

        Assert.True(await portal.App.FindsAsync(question, article));
    }

    [Theory]
    [InlineData("le la les de des du")]
    [InlineData("est-ce que vous avez")]
    [InlineData("   ")]
    [InlineData("? ! … « »")]
    [InlineData("the of and to")]
    public async Task words_that_every_text_has_are_no_question(string question)
    {
        var answer = await portal.App.AskAsync(question);

        Assert.Equal((true, 0), (answer.IsEmptyQuestion, answer.Hits.Count));
    }

    [Fact]
    public async Task a_word_that_no_text_has_is_a_question_without_answer()
    {
        var answer = await portal.App.AskAsync(Corpus.UniqueWord());

        Assert.Equal((false, 0), (answer.IsEmptyQuestion, answer.Hits.Count));
    }
}
