using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class FindingRecipes : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void in_folders_takes_files_with_the_suffix_at_any_depth()
    {
        Write("b.recipe.json", """{ "name": "b", "steps": [] }""");
        Write("deep/a.recipe.json", """{ "name": "a", "steps": [] }""");
        Write("notes.json", """{ "name": "c", "steps": [] }""");

        Assert.Equal(["a", "b"], Catalogue().Recipes.Select(r => r.Name));
    }

    [Fact]
    public void in_a_module_takes_those_embedded_in_its_recipes_folder()
    {
        var catalogue = new RecipeCatalog([], [typeof(FindingRecipes).Assembly]);

        var embedded = Assert.Single(catalogue.Recipes);
        Assert.Equal(("embedded", true), (embedded.Name, embedded.Source.IsTrusted));
        Assert.Empty(embedded.Problems);
    }

    [Fact]
    public void in_a_folder_that_does_not_exist_finds_none() =>
        Assert.Empty(new RecipeCatalog([Path.Combine(_folder.FullName, "nowhere")], []).Recipes);

    [Fact]
    public void by_name_takes_no_account_of_case()
    {
        Write("b.recipe.json", """{ "name": "Blog", "steps": [] }""");

        Assert.Equal("Blog", Catalogue().Find("blog")?.Name);
        Assert.Null(Catalogue().Find("other"));
    }

    [Fact]
    public void with_one_name_twice_is_refused_naming_both()
    {
        Write("one.recipe.json", """{ "name": "Blog", "steps": [] }""");
        Write("two.recipe.json", """{ "name": "blog", "steps": [] }""");

        var refused = Assert.Throws<InvalidOperationException>(Catalogue);
        Assert.Contains("one.recipe.json and two.recipe.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_a_broken_one_under_its_file_name()
    {
        Write("broken.recipe.json", "{ oops");

        var broken = Assert.Single(Catalogue().Recipes);
        Assert.Equal("broken.recipe.json", broken.Name);
        Assert.Equal("recipes.notJson", Assert.Single(broken.Problems).What.Key);
    }

    private RecipeCatalog Catalogue() => new([_folder.FullName], []);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
