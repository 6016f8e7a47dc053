namespace Amue.Portal.Testing.PostgreSql;

/// <summary>A PostgreSQL of one's own, with production's durability, to stop and start again under the code being tested.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly ChildProcess _script;

    private PostgresCluster(ChildProcess script, string connectionString)
    {
        _script = script;
        Server = new(connectionString);
    }

    public PostgresServer Server { get; }

    public static Task<PostgresCluster> StartAsync() => StartAsync(options: []);

    internal static Task<PostgresCluster> StartFastAsync() => StartAsync("--fast");

    /// <summary>Breaks every connection, as a restart of the server does.</summary>
    public async Task StopAsync()
    {
        await TellAsync("stop", expected: "stopped");
        Server.ClearPools();
    }

    /// <summary>The same without a word to anybody, as a crash of the server: it recovers from its journal when it starts again.</summary>
    public async Task CutAsync()
    {
        await TellAsync("cut", expected: "stopped");
        Server.ClearPools();
    }

    /// <summary>Starts the same cluster again, on the same port and with its data.</summary>
    public Task StartAgainAsync() => TellAsync("start", expected: "started");

    public async ValueTask DisposeAsync()
    {
        Server.ClearPools();
        await _script.DisposeAsync();
    }

    private static async Task<PostgresCluster> StartAsync(params string[] options)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "PostgreSql", "private-postgres.sh");
        var script = ChildProcess.Start("bash", [path, .. options]);
        try
        {
            return new(script, await script.ReadLineAsync());
        }
        catch
        {
            await script.DisposeAsync();
            throw;
        }
    }

    private async Task TellAsync(string command, string expected)
    {
        var answer = await _script.AskAsync(command);
        if (answer != expected)
        {
            throw new InvalidOperationException($"PostgreSQL: {answer}. {_script.Errors}");
        }
    }
}
