using System.Formats.Tar;
using System.IO.Compression;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Npgsql;

namespace Amue.Portal.Operating.Tests.Backups;

/// <summary>Whatever is refused, the place is as it was.</summary>
public sealed class RestoringWhatMayNotBe(KeptPortal kept) : IClassFixture<KeptPortal>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public async Task a_cut_archive(double share)
    {
        var cut = _folder.File("cut.tar.gz");
        var bytes = await File.ReadAllBytesAsync(kept.Archive);
        await File.WriteAllBytesAsync(cut, bytes[..(int)(bytes.Length * share)]);

        await RefusedAsync(cut, 6);
    }

    [Fact]
    public async Task an_archive_of_which_a_byte_has_changed()
    {
        var altered = _folder.File("altered.tar.gz");
        var bytes = await File.ReadAllBytesAsync(kept.Archive);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(altered, bytes);

        await RefusedAsync(altered, 6);
    }

    [Theory]
    [InlineData("attachments/")]
    [InlineData("keys/")]
    public async Task an_archive_packed_again_with_another_file(string folder) =>
        await RefusedAsync(await PackedAgainAsync(entry => entry.Name.StartsWith(folder, StringComparison.Ordinal) ? Replaced(entry.Name, "something else") : entry), 6);

    [Fact]
    public async Task an_archive_whose_names_lead_out_of_it() =>
        await RefusedAsync(await PackedAgainAsync(entry => entry.Name.StartsWith("keys/", StringComparison.Ordinal) ? Replaced("keys/../../../escaped", "x") : entry), 6);

    [Fact]
    public async Task a_file_that_is_no_archive()
    {
        await File.WriteAllTextAsync(_folder.File("none.tar.gz"), "nothing of the kind");

        await RefusedAsync(_folder.File("none.tar.gz"), 6);
    }

    [Fact]
    public async Task a_file_that_is_not_there() => await RefusedAsync(_folder.File("absent.tar.gz"), 3);

    [PostgreSqlFact]
    public async Task into_a_database_to_which_a_server_is_connected()
    {
        await using var place = await RestoredPortal.EmptyAsync();
        // Out of the pools of this process, as those of another.
        await using var server = new NpgsqlConnection(place.ConnectionString + ";Pooling=false");
        await server.OpenAsync();

        var told = await place.RunAsync("restore", kept.Archive, "--force");

        Assert.Equal(7, told.ExitCode);
    }

    [Fact]
    public async Task into_a_portal_that_is_there_unless_forced()
    {
        await using var place = await RestoredPortal.EmptyAsync();
        Assert.Equal(0, (await place.RunAsync("restore", kept.Archive)).ExitCode);
        await ExecuteAsync(place, "UPDATE spaces SET title = 'changed since'");

        var refused = await place.RunAsync("restore", kept.Archive);
        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(5, (await place.RunAsync("restore", kept.Archive)).ExitCode);

        Assert.Equal(0, (await place.RunAsync("restore", kept.Archive, "--force")).ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(place.Folder), e => e.Contains("before", StringComparison.Ordinal) || e.Contains("restore-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task while_another_process_serves_the_data_directory()
    {
        await using var place = await RestoredPortal.EmptyAsync();
        using var turn = FileLock.TryTake(Path.Combine(place.Folder, "serve.lock"));

        Assert.Equal(7, (await place.RunAsync("restore", kept.Archive)).ExitCode);
    }

    private static async Task RefusedAsync(string archive, int expected)
    {
        await using var place = await RestoredPortal.EmptyAsync();

        var told = await place.RunAsync("restore", archive);

        Assert.Equal(expected, told.ExitCode);
        Assert.NotEqual("", told.Errors);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(place.Folder), e => Path.GetFileName(e) != "serve.lock");
        Assert.Equal(0, await TablesAsync(place));
    }

    private async Task<string> PackedAgainAsync(Func<TarEntry, TarEntry> change)
    {
        var path = _folder.File("packed-again.tar.gz");
        await using var file = File.OpenRead(kept.Archive);
        await using var expanded = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(expanded);
        await using var written = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        await using var again = new TarWriter(written);
        while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
        {
            await again.WriteEntryAsync(change(entry));
        }

        return path;
    }

    private static PaxTarEntry Replaced(string name, string content) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)) };

    private static async Task<long> TablesAsync(RestoredPortal place)
    {
        if (place.ConnectionString is null)
        {
            return File.Exists(Path.Combine(place.Folder, "portal.db")) ? 1 : 0;
        }

        await using var connection = new NpgsqlConnection(place.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(RestoredPortal place, string sql)
    {
        await using System.Data.Common.DbConnection connection = place.ConnectionString is null
            ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(place.Folder, "portal.db")};Pooling=False")
            : new NpgsqlConnection(place.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
