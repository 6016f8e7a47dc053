using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Events;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether subscriptions follow the event log.</summary>
internal sealed class EventCheckup(EventLags lags, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Subject => "events";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var read = await lags.ReadAsync(cancellationToken);
        var findings = read.SelectMany(lag => Look(lag, now)).ToList();
        return findings.Count > 0 ? findings : [Finding.Ok($"{read.Count} subscriptions follow, the furthest {read.Select(l => l.Behind).DefaultIfEmpty().Max()} events behind")];
    }

    private static IEnumerable<Finding> Look(EventLag lag, DateTime now)
    {
        if (lag.Failures > 0)
        {
            yield return Finding.Error($"{lag.Subscription} failed {lag.Failures} times in a row on one event", "Read the log of the portal for its cause; after 10 failures the event is set aside and the rest goes on.");
        }
        else if (lag.IsStuckAt(now, Patience))
        {
            yield return Finding.Warning($"{lag.Subscription} is {lag.Behind} events behind, for {lag.WaitedAt(now).TotalMinutes:0} minutes", "Start the portal; if it runs, read its log.");
        }

        if (lag.Parked > 0)
        {
            yield return Finding.Warning($"{lag.Subscription} has set {lag.Parked} events aside", "What they should have done was not done: look for “sets event … aside” in the log.");
        }
    }
}
