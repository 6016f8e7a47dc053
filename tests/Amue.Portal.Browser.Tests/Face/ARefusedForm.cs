using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>A form that comes back with what is wrong in it (RGAA 7.5, 8.6, 11.10, 11.11): sent empty, past the browser's own checks.</summary>
[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class ARefusedForm(FacePortal portal)
{
    // The page, who sends its form, and which one where it has several.
    private static readonly (string Address, string? Login, string Form)[] Forms =
    [
        ("/connexion", null, "main form"),
        ("/connexion/phrase-oubliee", null, "main form"),
        ("/demandes/nouvelle?produit=sifac", People.Claire, "#request"),
        ("/moi/securite/phrase-de-passe", People.Claire, "main form"),
        ("/administration/invitations", People.Ines, "main form.form"),
        ("/administration/etablissements/nouveau", People.Root, "main form"),
        ("/administration/espaces/nouveau?recette=espace-produit", People.Root, "main form.form"),
        ("/administration/synonymes", People.Sophie, "main form.form"),
        ("/administration/charte", People.Root, "main form"),
        ("/demandes/{shared}", People.Luc, "form[action*='handler=Reply']"),
        ("/sifac/articles/nouveau", People.Eva, "main form.form"),
    ];

    [Fact]
    public async Task says_so_in_its_title_and_leads_from_a_summary_to_each_wrong_field()
    {
        var problems = new List<string>();
        foreach (var forms in Forms.GroupBy(f => f.Login))
        {
            await using var reader = await PageReader.OpenAsync(portal.App.Address, forms.Key);
            foreach (var (address, login, form) in forms)
            {
                var refused = await reader.SendEmptyAsync(portal.AddressOf(new(address, login)), form);
                problems.AddRange(refused.Select(problem => $"{address}: {problem}"));
            }
        }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }
}
