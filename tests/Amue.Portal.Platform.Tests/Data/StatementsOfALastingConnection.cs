using System.Globalization;
using Amue.Portal.Platform.Data.Sqlite;
using Amue.Portal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Amue.Portal.Platform.Tests.Data;

public sealed class StatementsOfALastingConnection : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Notebook _db;

    public StatementsOfALastingConnection()
    {
        _db = Open();
        _db.Database.OpenConnection();
        Handle.enable_sqlite3_next_stmt(true);
        _db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        _db.Database.EnsureCreated();
        _db.AddRange(new Note { Text = "one" }, new Note { Text = "two" }, new Note { Text = "three" });
        _db.SaveChanges();
    }

    private sqlite3 Handle => ((SqliteConnection)_db.Database.GetDbConnection()).Handle!;

    public void Dispose()
    {
        _db.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task a_query_that_is_asked_again_is_prepared_once()
    {
        await FindAsync("one");
        var prepared = Prepared();

        await FindAsync("two");
        await FindAsync("three");

        Assert.Equal(prepared, Prepared());
    }

    [Fact]
    public async Task a_query_that_is_asked_again_finds_what_it_asks_for_this_time()
    {
        var found = new[] { await FindAsync("one"), await FindAsync("three"), await FindAsync("four") };

        Assert.Equal([["one"], ["three"], []], found);
    }

    [Fact]
    public async Task a_query_asked_while_its_like_is_being_read_leaves_the_other_where_it_was()
    {
        var seen = new List<string>();
        foreach (var outer in _db.Notes.OrderBy(n => n.Id).Select(n => n.Text))
        {
            seen.Add($"{outer}: {string.Join(' ', await _db.Notes.OrderBy(n => n.Id).Select(n => n.Text).ToListAsync())}");
        }

        Assert.Equal(["one: one two three", "two: one two three", "three: one two three"], seen);
    }

    [Fact]
    public async Task a_query_whose_reading_was_given_up_begins_again()
    {
        foreach (var first in _db.Notes.OrderBy(n => n.Id).Select(n => n.Text))
        {
            Assert.Equal("one", first);
            break;
        }

        Assert.Equal(["one", "two", "three"], await _db.Notes.OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
    }

    [Fact]
    public async Task a_query_that_failed_can_be_asked_again()
    {
        await Assert.ThrowsAsync<SqliteException>(() => AddAsync(1, "again"));
        await AddAsync(7, "seven");

        Assert.Equal(["seven"], await FindAsync("seven"));
    }

    [Fact]
    public async Task what_another_connection_wrote_and_changed_of_the_table_is_seen()
    {
        await FindAsync("five");
        await using (var other = Open())
        {
            await other.Database.ExecuteSqlRawAsync("ALTER TABLE Notes ADD COLUMN Colour TEXT");
            await other.Database.ExecuteSqlRawAsync("INSERT INTO Notes (Text) VALUES ('five')");
        }

        Assert.Equal(["five"], await FindAsync("five"));
    }

    [Fact]
    public async Task a_statement_kept_from_one_transaction_serves_in_the_next_and_outside_of_any()
    {
        for (var id = 10; id < 12; id++)
        {
            await using var transaction = await _db.Database.BeginTransactionAsync();
            await AddAsync(id, "kept");
            await transaction.CommitAsync();
        }

        await AddAsync(12, "kept");

        Assert.Equal(3, (await FindAsync("kept")).Count);
    }

    [Fact]
    public async Task no_more_than_eighty_are_kept()
    {
        for (var i = 0; i < 200; i++)
        {
            await _db.Notes.TagWith(i.ToString(CultureInfo.InvariantCulture)).CountAsync();
        }

        Assert.InRange(Prepared(), 1, 80);
    }

    [Fact]
    public async Task none_is_left_when_the_context_ends()
    {
        await FindAsync("one");
        Assert.True(File.Exists(_folder.File("notes.db-wal")));

        await _db.DisposeAsync();

        // SQLite takes its journal away when the last connection really closes.
        Assert.False(File.Exists(_folder.File("notes.db-wal")));
    }

    [Fact]
    public async Task none_is_left_when_the_pool_of_contexts_ends()
    {
        await _db.DisposeAsync();
        await using (var provider = Pooled(poolSize: 8))
        {
            for (var i = 0; i < 3; i++)
            {
                await using var scope = provider.CreateAsyncScope();
                Assert.Equal(3, await scope.ServiceProvider.GetRequiredService<Notebook>().Notes.CountAsync());
            }

            Assert.True(File.Exists(_folder.File("notes.db-wal")));
        }

        SqliteConnection.ClearAllPools();

        Assert.False(File.Exists(_folder.File("notes.db-wal")));
    }

    [Fact]
    public async Task a_context_beyond_the_pool_takes_its_connection_with_it()
    {
        await _db.DisposeAsync();
        await using var provider = Pooled(poolSize: 2);
        var scopes = Enumerable.Range(0, 5).Select(_ => provider.CreateAsyncScope()).ToList();
        foreach (var scope in scopes)
        {
            Assert.Equal(3, await scope.ServiceProvider.GetRequiredService<Notebook>().Notes.CountAsync());
        }

        var all = provider.GetRequiredService<LastingConnections>().Count;
        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        Assert.Equal((5, 2), (all, provider.GetRequiredService<LastingConnections>().Count));
    }

    private ServiceProvider Pooled(int poolSize)
    {
        var connection = $"Data Source={_folder.File("notes.db")}";
        var services = new ServiceCollection();
        services.AddSingleton(_ => new LastingConnections(connection));
        services.AddDbContextPool<Notebook>((provider, builder) => builder.UseSqlite(connection).AddInterceptors(provider.GetRequiredService<LastingConnections>()), poolSize);
        return services.BuildServiceProvider();
    }

    private Notebook Open()
    {
        var connection = $"Data Source={_folder.File("notes.db")};Pooling=False";
        return new Notebook(new DbContextOptionsBuilder<Notebook>().UseSqlite(connection).AddInterceptors(new LastingConnections(connection)).Options);
    }

    private Task<List<string>> FindAsync(string text) => _db.Notes.Where(n => n.Text == text).Select(n => n.Text).ToListAsync();

    private Task<int> AddAsync(int id, string text) => _db.Database.ExecuteSqlAsync($"INSERT INTO Notes (Id, Text) VALUES ({id}, {text})");

    private int Prepared()
    {
        var count = 0;
        for (var statement = raw.sqlite3_next_stmt(Handle, null); statement is not null; statement = raw.sqlite3_next_stmt(Handle, statement))
        {
            count++;
        }

        return count;
    }

    private sealed class Note
    {
        public int Id { get; set; }

        public required string Text { get; set; }
    }

    private sealed class Notebook(DbContextOptions<Notebook> options) : DbContext(options)
    {
        public DbSet<Note> Notes => Set<Note>();
    }
}
