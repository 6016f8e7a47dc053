using Amue.Portal.Testing;

namespace Amue.Portal.Operating.Tests.CommandLine;

public sealed class AWrongCommandLine
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("restore")]
    [InlineData("restore", "a.tar.gz", "--no-such-option")]
    [InlineData("search", "query")]
    [InlineData("mail", "retry", "not-an-id")]
    [InlineData("user", "disable")]
    [InlineData("recipe", "run", "portail", "--parameter", "name-without-value")]
    [InlineData("space", "create", "espace-produit")]
    public async Task answers_2_and_says_what_is_wrong(params string[] line)
    {
        var told = await Console.RunAsync(line);

        Assert.Equal(2, told.ExitCode);
        Assert.NotEqual("", told.Errors.Trim());
    }

    [Fact]
    public async Task of_a_recipe_names_the_parameter()
    {
        var told = await Console.RunAsync("recipe", "run", "portail", "-p", "lonely");

        Assert.Contains("'lonely' is not a parameter", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "recipe", "space", "audit", "import", "evaluate", "user", "search", "mail", "backup", "restore", "doctor")]
    public async Task is_put_right_by_help(params string[] commands)
    {
        var told = await Console.RunAsync("--help");

        Assert.Equal(0, told.ExitCode);
        Assert.All(commands, command => Assert.Contains($"  {command}", told.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task is_none_with_configuration_before_or_after_the_command(bool before)
    {
        using var folder = new TemporaryFolder();
        string[] command = ["recipe", "validate", folder.File("absent.recipe.json")];
        string[] configuration = [$"--Portal:DataDirectory={folder.Path}", "--environment", "Development"];

        var told = await Console.RunAsync(before ? [.. configuration, .. command] : [.. command, .. configuration]);

        Assert.Equal(3, told.ExitCode);
    }

    [Fact]
    public async Task is_none_with_configuration_in_two_words()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("nothing.recipe.json"), "{}");

        var told = await Console.RunAsync("recipe", "validate", "--Portal:DataDirectory", folder.File("data"), folder.File("nothing.recipe.json"), "--Database:Provider", "Sqlite", "--Database:ConnectionString", $"Data Source={folder.File("p.db")};Pooling=False");

        Assert.Equal(1, told.ExitCode);
        Assert.True(File.Exists(folder.File("p.db")), "The configuration was not heard.");
    }
}
