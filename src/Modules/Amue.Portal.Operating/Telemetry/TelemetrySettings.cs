using System.ComponentModel.DataAnnotations;

namespace Amue.Portal.Operating.Telemetry;

/// <summary>Configuration section <c>Telemetry</c>.</summary>
internal sealed class TelemetrySettings
{
    public const string Section = "Telemetry";

    /// <summary>Where metrics are sent by OTLP over HTTP, as <c>http://collector:4318</c>; null: nothing is measured nor sent.</summary>
    [Url]
    public string? OtlpEndpoint { get; set; }

    [Range(1, 3600)]
    public int PeriodSeconds { get; set; } = 60;

    /// <summary>Of the signal, under the endpoint unless it names a path already.</summary>
    public Uri? MetricsAddress => OtlpEndpoint is { Length: > 0 } endpoint ? Signal(new Uri(endpoint)) : null;

    private static Uri Signal(Uri endpoint) => endpoint.AbsolutePath == "/" ? new Uri(endpoint, "/v1/metrics") : endpoint;
}
