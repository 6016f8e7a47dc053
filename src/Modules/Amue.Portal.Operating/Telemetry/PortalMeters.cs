using System.Diagnostics.Metrics;
using Amue.Portal.Operating.Nodes;

namespace Amue.Portal.Operating.Telemetry;

/// <summary>What the portal measures of itself besides its requests and searches; labels are names of subscriptions and jobs, never of people.</summary>
internal sealed class PortalMeters : IDisposable
{
    public const string Name = "Amue.Portal";

    private readonly Meter _meter = new(Name, ProgramVersion.Current);

    public PortalMeters(NodePulse pulse)
    {
        Gauge("portal.mail.waiting", "{mail}", "Mails that wait to leave", node => node.MailWaiting);
        Gauge("portal.mail.parked", "{mail}", "Mails that the server refused for good", node => node.MailParked);
        Gauge("portal.search.items", "{item}", "Items in this node's index", node => node.IndexItems);
        Gauge("portal.search.behind", "{event}", "Events that this node's index has not taken in", node => node.IndexBehind);
        Gauge("portal.errors", "{error}", "Errors since the process started", node => node.Errors.Sum(e => e.Count));
        Gauges("portal.events.behind", "{event}", "Events that a subscription has not read", node => node.Events.Select(e => Measured(e.Behind, "subscription", e.Subscription)));
        Gauges("portal.events.parked", "{event}", "Events that a subscription gave up", node => node.Events.Select(e => Measured(e.Parked, "subscription", e.Subscription)));
        Gauges("portal.jobs.failures", "{run}", "Failed runs of a job since one succeeded", node => node.Jobs.Select(j => Measured(j.Failures, "job", j.Name)));

        void Gauge(string name, string unit, string description, Func<NodeState, int> read) =>
            Gauges(name, unit, description, node => [new Measurement<int>(read(node))]);

        void Gauges(string name, string unit, string description, Func<NodeState, IEnumerable<Measurement<int>>> read) =>
            _meter.CreateObservableGauge(name, () => pulse.Last is { } node ? read(node) : [], unit, description);
    }

    public void Dispose() => _meter.Dispose();

    private static Measurement<int> Measured(int value, string label, string name) => new(value, new KeyValuePair<string, object?>(label, name));
}
