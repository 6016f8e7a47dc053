using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Operating.Tests.CommandLine;

public sealed class AskingTheSearch : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        // The index has one writer: the command line is alone here.
        await _app.StopAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task makes_its_index_again_and_tells_how_it_is()
    {
        var rebuilt = await Console.RunOnAsync(_app, "search", "rebuild");
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Errors);
        Assert.Matches(@"[1-9]\d* items\.", rebuilt.Output);

        var status = await Console.RunOnAsync(_app, "search", "status");
        Assert.Equal(0, status.ExitCode);
        Assert.Matches(@"[1-9]\d* items, 0 events behind", status.Output);
    }

    [Fact]
    public async Task finds_what_a_visitor_finds_and_what_somebody_does()
    {
        var visitor = await Console.RunOnAsync(_app, "search", "query", "service", "fait", "attente");
        Assert.True(visitor.ExitCode == 0, visitor.Errors);
        Assert.Contains("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente", visitor.Output, StringComparison.Ordinal);

        var claire = await Console.RunOnAsync(_app, "search", "query", "recette", "--as", People.Claire);
        Assert.Equal(0, claire.ExitCode);
        Assert.True(Total(claire.Output) >= Total((await Console.RunOnAsync(_app, "search", "query", "recette")).Output));
    }

    [Fact]
    public async Task in_the_name_of_nobody_is_not_found() =>
        Assert.Equal(3, (await Console.RunOnAsync(_app, "search", "query", "recette", "--as", "nobody")).ExitCode);

    private static int Total(string output) => int.Parse(System.Text.RegularExpressions.Regex.Match(output, @"(\d+) results").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
