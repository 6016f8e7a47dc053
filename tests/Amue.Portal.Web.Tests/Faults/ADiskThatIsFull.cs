using System.Net;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Web.Tests.Faults;

public sealed class ADiskThatIsFull
{
    private const int Megabytes = 96;

    [SmallDiskFact]
    public async Task stops_what_writes_with_words_leaves_reading_and_is_forgotten_once_there_is_room()
    {
        await using var app = await PortalApp.StartAsync();
        await app.StopAsync();
        using var disk = new TemporaryFolder();
        using var writers = new Writers();
        await using var portal = await PortalProcess.ServeOnSmallDiskAsync(app.Folder, disk.Path, Megabytes, FreePort.Next());
        await writers.SignInAsync(portal.Address, sessions: 1);
        using var reader = new PortalClient(portal.Address);
        await reader.SignInAsync(People.Claire);
        await writers.WriteOneAsync();
        var known = "/demandes/" + Assert.Single(writers.Acknowledged);

        var filler = portal.Inside(Path.Combine(disk.Path, "filler"));
        Fill(filler);
        var refused = await UntilRefusedAsync(writers);

        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.InsufficientStorage, HttpStatusCode.ServiceUnavailable });
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("Le portail est indisponible un instant", (await PortalClient.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        SafeHeaders.AssertOn(refused);
        foreach (var page in new[] { "/", "/sifac/articles", "/demandes", known, "/recherche?q=recette", "/moi" })
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await reader.GetAsync(page)).StatusCode));
        }

        File.Delete(filler);
        await Soon.UntilAsync(async () => (await writers.WriteOneAsync()).StatusCode == HttpStatusCode.Found);
        Assert.DoesNotContain(HttpStatusCode.InternalServerError, writers.Refusals);
        foreach (var number in writers.Acknowledged)
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/demandes/" + number)).StatusCode);
        }

        Assert.Equal("ok", await IntegrityAsync(portal.Inside(disk.Path)));
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(Writers writers)
    {
        // The journal of the database has some room that it was given before.
        for (var i = 0; i < 2_000; i++)
        {
            var answer = await writers.WriteOneAsync();
            if (answer.StatusCode != HttpStatusCode.Found)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The disk is not full.");
    }

    private static void Fill(string path)
    {
        // Large pieces, then what is left by small ones.
        foreach (var piece in new[] { 1024 * 1024, 4096 })
        {
            try
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                while (true)
                {
                    file.Write(new byte[piece]);
                }
            }
            catch (IOException)
            {
                // Full.
            }
        }
    }

    // A copy, taken while nobody writes: the original is another process's.
    private static async Task<object?> IntegrityAsync(string data)
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(data, "portal.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(copy.Path, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync();
    }
}
