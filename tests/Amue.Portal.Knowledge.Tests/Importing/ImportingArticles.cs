using System.Runtime.CompilerServices;
using System.Text.Json;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Importing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Importing;

public sealed class ImportingArticles(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private static int _runs;

    private readonly string _source = $"run{Interlocked.Increment(ref _runs)}";

    private PortalApp App => portal.App;

    [Fact]
    public async Task publishes_each_line()
    {
        var report = (await ImportAsync(Line(1), Line(2), Line(3))).Value;

        Assert.Equal((3, 3, 0, 0, 0), (report.Lines, report.Created, report.Updated, report.Unchanged, report.Rejected.Count));
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task keeps_where_a_line_comes_from()
    {
        var line = JsonSerializer.Serialize(new { id = Id(1), title = "Titre", body = "Texte.", source = "Une source", url = "https://example.org/a", licence = "Etalab", kind = "how-to", theme = "paie", language = "fr" });
        await ImportAsync(line);

        var article = await ArticleAsync(1);

        Assert.Equal(new ArticleSource(Id(1), "Une source", "https://example.org/a", "Etalab"), article.Source);
        Assert.Equal((ArticleKind.HowTo, "paie"), (article.Kind, Assert.Single(article.Item.Tags).Name));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/a")]
    [InlineData("example.org")]
    public async Task keeps_no_address_that_is_not_of_the_web(string url)
    {
        await ImportAsync(JsonSerializer.Serialize(new { id = Id(1), title = "Titre", body = "Texte.", source = "Une source", url }));

        Assert.Null((await ArticleAsync(1)).SourceUrl);
    }

    [Theory]
    [InlineData("{\"id\": \"x\", \"title\": ", "knowledge.import.notJson")]
    [InlineData("not json", "knowledge.import.notJson")]
    [InlineData("[1, 2]", "knowledge.import.notAnObject")]
    [InlineData("\"a text\"", "knowledge.import.notAnObject")]
    [InlineData("null", "knowledge.import.notAnObject")]
    [InlineData("{\"id\": \"x\", \"body\": \"b\"}", "knowledge.import.missing")]
    [InlineData("{\"id\": \"x\", \"title\": \"  \", \"body\": \"b\"}", "knowledge.import.missing")]
    [InlineData("{\"id\": \"x\", \"title\": null, \"body\": \"b\"}", "knowledge.import.missing")]
    [InlineData("{\"title\": \"t\", \"body\": \"b\"}", "knowledge.import.missing")]
    [InlineData("{\"id\": 12, \"title\": \"t\", \"body\": \"b\"}", "knowledge.import.notText")]
    [InlineData("{\"id\": \"x\", \"title\": \"t\", \"body\": [\"b\"]}", "knowledge.import.notText")]
    [InlineData("{\"id\": \"x\", \"title\": \"t\", \"body\": \"b\", \"url\": 3}", "knowledge.import.notText")]
    [InlineData("{\"id\": \"x\", \"title\": \"half a character \\ud83d\", \"body\": \"b\"}", "knowledge.import.notText")]
    [InlineData("{\"id\": \"x\", \"title\": \"nothing \\u0000\", \"body\": \"b\"}", "knowledge.import.notText")]
    [InlineData("{\"id\": \"x\", \"title\": \"t\", \"body\": \"b\", \"language\": \"de\"}", "knowledge.language")]
    public async Task tells_a_wrong_line_by_its_number_and_imports_the_rest(string wrong, string key)
    {
        var report = (await ImportAsync(Line(1), "", wrong, Line(2))).Value;

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((3, key), (rejected.Number, Assert.Single(rejected.Errors).Key));
        Assert.Equal((4, 2, 2), (report.Lines, report.Created, await CountAsync()));
    }

    [Fact]
    public async Task tells_a_line_that_is_too_long_by_its_number_and_imports_the_rest()
    {
        var report = (await ImportAsync(Line(1), new string('x', ImportArticles.LongestLine + 1), Line(2))).Value;

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((2, "knowledge.import.longLine"), (rejected.Number, Assert.Single(rejected.Errors).Key));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task tells_every_wrong_member_of_a_line()
    {
        var report = (await ImportAsync("{\"id\": 12, \"body\": \"\"}")).Value;

        Assert.Equal(["id", "title", "body"], Assert.Single(report.Rejected).Errors.Select(e => e.Field));
    }

    [Theory]
    [InlineData("id", 201)]
    [InlineData("title", 251)]
    [InlineData("source", 201)]
    [InlineData("licence", 201)]
    [InlineData("theme", 61)]
    public async Task tells_a_member_that_is_too_long(string member, int length)
    {
        var line = new Dictionary<string, string> { ["id"] = Id(1), ["title"] = "Titre", ["body"] = "Texte." };
        line[member] = new string('x', length);

        var report = (await ImportAsync(JsonSerializer.Serialize(line), Line(2))).Value;

        Assert.Equal((1, 1), (Assert.Single(report.Rejected).Number, report.Created));
    }

    [Fact]
    public async Task again_creates_and_updates_nothing()
    {
        await ImportAsync(Line(1), Line(2));
        var before = await EventsAsync();

        var report = (await ImportAsync(Line(1), Line(2))).Value;

        Assert.Equal((0, 0, 2), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal(before, await EventsAsync());
    }

    [Fact]
    public async Task again_with_one_changed_line_makes_one_version()
    {
        await ImportAsync(Line(1), Line(2));

        var report = (await ImportAsync(Line(1), Line(2, "Un autre texte."))).Value;

        Assert.Equal((0, 1, 1), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal((1, 2), ((await ArticleAsync(1)).Item.Version, (await ArticleAsync(2)).Item.Version));
    }

    [Fact]
    public async Task that_is_interrupted_keeps_what_it_saved_and_is_taken_up_by_running_it_again()
    {
        using var interruption = new CancellationTokenSource();
        var told = new Told(report =>
        {
            if (report.Lines == 2)
            {
                interruption.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync([Line(1), Line(2), Line(3), Line(4)], People.Eva, told, cancellationToken: interruption.Token));
        Assert.Equal(2, await CountAsync());

        var report = (await ImportAsync(Line(1), Line(2), Line(3), Line(4))).Value;

        Assert.Equal((2, 2), (report.Created, report.Unchanged));
    }

    [Fact]
    public async Task of_one_title_gives_each_an_address_of_its_own()
    {
        var lines = Enumerable.Range(1, 12).Select(n => JsonSerializer.Serialize(new { id = Id(n), title = $"Un titre de {_source}", body = $"Texte {n}." })).ToArray();

        Assert.Equal(12, (await ImportAsync(lines)).Value.Created);

        var addresses = new HashSet<string>();
        for (var n = 1; n <= 12; n++)
        {
            Assert.True(addresses.Add((await ArticleAsync(n)).Item.Slug));
        }
    }

    [Fact]
    public async Task tells_how_far_it_is_after_each_line()
    {
        var told = new List<int>();

        await ImportAsync([Line(1), "wrong", Line(2)], People.Eva, new Told(report => told.Add(report.Lines)));

        Assert.Equal([1, 2, 3], told);
    }

    [Fact]
    public async Task by_who_may_not_publish_there_reads_no_line()
    {
        var outcome = await ImportAsync([Line(1)], People.Claire);

        Assert.Equal((RefusalKind.NotPermitted, 0), (outcome.Refusal!.Kind, await CountAsync()));
    }

    [Fact]
    public async Task into_a_space_that_is_not_there_is_not_found() =>
        Assert.Equal(RefusalKind.NotFound, (await ImportAsync([Line(1)], People.Eva, space: "no-such-space")).Refusal!.Kind);

    private string Id(int number) => $"{_source}:{number}";

    private string Line(int number, string body = "Un texte.") => JsonSerializer.Serialize(new { id = Id(number), title = $"Titre {number} de {_source}", body });

    private Task<Outcome<ImportReport>> ImportAsync(params string[] lines) => ImportAsync(lines, People.Eva);

    private async Task<Outcome<ImportReport>> ImportAsync(
        string[] lines, string login, IProgress<ImportReport>? progress = null, string space = "sifac", CancellationToken cancellationToken = default)
    {
        var actor = await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<ImportArticles>()
            .ExecuteAsync(ReadAsync(lines, cancellationToken), space, VisibilityLevel.Community, actor, progress, cancellationToken));
    }

    private static async IAsyncEnumerable<string> ReadAsync(string[] lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return line;
        }
    }

    private Task<int> CountAsync() => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Articles
        .AsSystem("a test counts what it imported").CountAsync(a => a.ExternalId!.StartsWith(_source + ":")));

    private Task<Article> ArticleAsync(int number) => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Articles
        .AsSystem("a test reads what it imported").AsNoTracking().Include(a => a.Item.Tags).SingleAsync(a => a.ExternalId == Id(number)));

    private Task<int> EventsAsync() => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<EventRecord>().CountAsync());

    private sealed class Told(Action<ImportReport> tell) : IProgress<ImportReport>
    {
        public void Report(ImportReport value) => tell(value);
    }
}
