using System.Text.Json;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Operating.Tests.Running;

/// <summary>A production portal's log, while people sign in, search, ask and fail, at the level of details that an operator may choose.</summary>
public sealed class LoggingAJourney : IAsyncLifetime
{
    private const string Query = "zkmarqueurdequestion";
    private const string Subject = "zkmarqueurdesujet";

    private PortalApp _app = null!;
    private string[] _lines = [];

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        await _app.StopAsync();
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal:Demo"] = "true",
            ["Portal:SecondFactor"] = "false",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
        };
        await using (var portal = await PortalProcess.ServeAsync(_app.Folder, FreePort.Next(), _app.ConnectionString, settings))
        {
            using var claire = new PortalClient(portal.Address);
            await claire.PostWithTokenAsync("/connexion", "/connexion", ("Login", People.Claire), ("Passphrase", "zkfaussephrasedepasse"));
            await claire.SignInAsync(People.Claire);
            await claire.GetAsync($"/recherche?q={Query}");
            await claire.GetAsync("/administration/exploitation");
            var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
            await claire.SubmitAsync(form, "#request", ("Subject", Subject), ("Description", Subject), ("CategoryCode", "DEP"));
        }

        _lines = (await File.ReadAllLinesAsync(Path.Combine(_app.Folder, "portal.log"))).Where(l => l.StartsWith('{')).ToArray();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public void is_written_in_lines_of_json()
    {
        Assert.NotEmpty(_lines);
        Assert.All(_lines, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("LogLevel", out _)));
    }

    [Theory]
    [InlineData("claire")]
    [InlineData("@e042.example.org")]
    [InlineData("zkfaussephrasedepasse")]
    [InlineData(People.Passphrase)]
    [InlineData(Query)]
    [InlineData(Subject)]
    [InlineData("127.0.0.1:")]
    [InlineData("::1")]
    public void tells_of_nobody(string marker) =>
        // Where the portal listens is no one's address.
        Assert.DoesNotContain(_lines.Where(l => !l.Contains("Now listening on", StringComparison.Ordinal)), l => l.Contains(marker, StringComparison.OrdinalIgnoreCase));
}
