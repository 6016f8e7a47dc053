using System.Diagnostics;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Xunit.Abstractions;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>A thousand requests written by several people at once; twenty times meanwhile, kill -9.</summary>
[Trait("Database", "Any")]
public sealed class KilledAtManyMoments(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Writes = 1_000;

    [Fact]
    public async Task it_has_all_that_it_acknowledged_and_nothing_by_half()
    {
        await using var app = await PortalApp.StartAsync();
        await app.StopAsync();
        using var writers = new Writers();
        var port = FreePort.Next();
        var moments = new Random(20);
        var slowest = TimeSpan.Zero;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var clock = Stopwatch.StartNew();
            var portal = await PortalProcess.ServeAsync(app.Folder, port, app.ConnectionString);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            if (kill == 1)
            {
                await writers.SignInAsync(portal.Address, sessions: 6);
            }

            // Never at the same distance from the last answer, nor from the start.
            var enough = (Writes * kill / Kills) - moments.Next(Writes / Kills / 2);
            var writing = writers.WriteAsync(CancellationToken.None);
            await Soon.UntilAsync(() => Task.FromResult(writers.Acknowledged.Count >= enough));
            await Task.Yield();
            await portal.KillAsync();
            await writing;
        }

        await app.RestartAsync();
        output.WriteLine($"{writers.Acknowledged.Count} requests acknowledged over {Kills} kills; slowest start {slowest.TotalSeconds:F1} s");
        Assert.InRange(writers.Acknowledged.Count, Writes / 2, int.MaxValue);
        await WrittenRequests.AssertWholeAsync(app, writers.Acknowledged);
    }
}
