using Amue.Portal.Operating.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Amue.Portal.Operating.Telemetry;

/// <summary>Sends metrics by OTLP while the portal serves, where an endpoint is configured; a collector that is away disturbs nobody.</summary>
internal sealed class MetricExport(IOptions<TelemetrySettings> settings, NodePulse pulse) : IHostedService, IDisposable
{
    private PortalMeters? _meters;
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Value.MetricsAddress is not { } address)
        {
            return Task.CompletedTask;
        }

        _meters = new PortalMeters(pulse);
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("amue-portal", serviceVersion: ProgramVersion.Current, serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}"))
            .AddMeter(PortalMeters.Name, "Amue.Portal.Search", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = address;
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.Value.PeriodSeconds * 1000;
            })
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _provider?.Dispose();
        _meters?.Dispose();
        (_provider, _meters) = (null, null);
    }
}
