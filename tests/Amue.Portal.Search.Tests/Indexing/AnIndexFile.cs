using Amue.Portal.Search.Indexing;
using Amue.Portal.Testing.Portal;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Tests.Indexing;

public sealed class AnIndexFile : IAsyncLifetime
{
    private readonly string _word = Corpus.UniqueWord();
    private PortalApp _app = null!;
    private Guid _article;

    private string Path => System.IO.Path.Combine(_app.Folder, "search", "index.db");

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _article = await _app.PublishAsync("Le rapprochement " + _word, "Le rapprochement se fait chaque mois.");
        Assert.True(await _app.FindsAsync(_word, _article));
        await _app.StopAsync();
        Assert.True(File.Exists(Path));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task that_is_sound_is_used_again()
    {
        Change("INSERT INTO meta VALUES ('mark', 'kept')");

        await AssertFoundAfterRestartAsync();

        Assert.Equal("kept", Read("SELECT value FROM meta WHERE key = 'mark'"));
    }

    [Fact]
    public async Task that_is_missing_is_made_again()
    {
        File.Delete(Path);

        await AssertFoundAfterRestartAsync();
    }

    [Fact]
    public async Task that_is_empty_is_made_again()
    {
        await File.WriteAllBytesAsync(Path, []);

        await AssertFoundAfterRestartAsync();
    }

    [Fact]
    public async Task that_is_not_a_database_is_made_again()
    {
        await File.WriteAllTextAsync(Path, string.Concat(Enumerable.Repeat("not a database at all\n", 1_000)));

        await AssertFoundAfterRestartAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task with_random_bytes_in_its_middle_is_made_again(int seed)
    {
        var bytes = await File.ReadAllBytesAsync(Path);
        // The first page tells what the file is: it stays, so that only reading further shows the damage.
        new Random(seed).NextBytes(bytes.AsSpan(4096 * 2));
        await File.WriteAllBytesAsync(Path, bytes);

        await AssertFoundAfterRestartAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task with_one_damaged_page_still_answers(int page)
    {
        var bytes = await File.ReadAllBytesAsync(Path);
        var pages = bytes.Length / 4096;
        new Random(page).NextBytes(bytes.AsSpan(4096 * (pages * page / 7), 4096));
        await File.WriteAllBytesAsync(Path, bytes);

        await _app.RestartAsync();

        foreach (var question in new[] { _word, "service fait", "recette", "rapprochement mensuel" })
        {
            Assert.False((await _app.AskAsync(question)).IsEmptyQuestion);
        }
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(5000)]
    [InlineData(20000)]
    public async Task that_was_cut_is_made_again(int length)
    {
        await using (var file = File.OpenWrite(Path))
        {
            file.SetLength(length);
        }

        await AssertFoundAfterRestartAsync();
    }

    [Fact]
    public async Task of_another_version_is_made_again()
    {
        Change("UPDATE meta SET value = 'other' WHERE key = 'version'; DELETE FROM items");

        await AssertFoundAfterRestartAsync();

        Assert.Equal(IndexSchema.Version, Read("SELECT value FROM meta WHERE key = 'version'"));
    }

    [Fact]
    public async Task of_another_database_is_made_again()
    {
        await using var other = await PortalApp.StartAsync();
        await other.AskAsync("recette");
        await other.StopAsync();
        File.Copy(System.IO.Path.Combine(other.Folder, "search", "index.db"), Path, overwrite: true);
        Change("UPDATE meta SET value = 'other' WHERE key = 'database'");

        await AssertFoundAfterRestartAsync();
    }

    [Fact]
    public async Task that_is_damaged_while_serving_is_made_again()
    {
        await _app.RestartAsync();
        Assert.True(await _app.FindsAsync(_word, _article));
        Change("DROP TABLE passages");

        Assert.True(await _app.FindsAsync(_word, _article));
    }

    [Fact]
    public async Task that_was_left_behind_takes_in_what_was_missed()
    {
        var kept = await File.ReadAllBytesAsync(Path);
        await _app.RestartAsync();
        var later = await _app.PublishAsync("Plus tard", "Un texte sur " + _word);
        Assert.True(await _app.FindsAsync(_word, later));
        await _app.StopAsync();
        await File.WriteAllBytesAsync(Path, kept);

        await _app.RestartAsync();

        Assert.True(await _app.FindsAsync(_word, later));
    }

    private async Task AssertFoundAfterRestartAsync()
    {
        await _app.RestartAsync();
        Assert.True(await _app.FindsAsync(_word, _article));
    }

    private void Change(string sql) => OnFile(sql, command => command.ExecuteNonQuery());

    private string? Read(string sql) => OnFile(sql, command => command.ExecuteScalar() as string);

    private T OnFile<T>(string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
