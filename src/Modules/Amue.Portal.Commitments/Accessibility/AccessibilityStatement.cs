using System.Text.Json;
using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Commitments.Accessibility;

/// <summary>
/// What the portal declares of its accessibility. Without an audit that is valid today it is "not conforming", whatever its tests say.
/// The file is read again when it has changed.
/// </summary>
internal sealed partial class AccessibilityStatement(IConfiguration configuration, DataDirectory data, TimeProvider time, ILogger<AccessibilityStatement> log)
{
    private volatile ReadAudit? _last;

    /// <summary>Where one says that something is not accessible. Null: the page then names the help desk only.</summary>
    public string? Contact => configuration["Accessibility:Contact"] is { Length: > 0 } address ? address : null;

    public Conformity Conformity => Audit?.Conformity ?? Conformity.None;

    /// <returns>Null when there is none, when it cannot be read, or when it is too old.</returns>
    public AccessibilityAudit? Audit => Latest() is { } audit && audit.IsValidOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) ? audit : null;

    public string FooterKey() => $"commitments.accessibility.footer.{Conformity}";

    private string Path => data.PathOf(configuration["Accessibility:Audit"] ?? "accessibilite.json");

    private AccessibilityAudit? Latest()
    {
        // A file that is not there has a time too.
        var writtenAt = File.GetLastWriteTimeUtc(Path);
        if (_last is not { } last || last.WrittenAt != writtenAt)
        {
            _last = last = new(writtenAt, Read());
        }

        return last.Audit;
    }

    private AccessibilityAudit? Read()
    {
        try
        {
            using var file = File.OpenRead(Path);
            return JsonSerializer.Deserialize<AccessibilityAudit>(file, JsonSerializerOptions.Web);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            NotReadable(log, Path, problem);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The accessibility audit {Path} cannot be read: the portal declares itself not conforming.")]
    private static partial void NotReadable(ILogger log, string path, Exception problem);

    private sealed record ReadAudit(DateTime WrittenAt, AccessibilityAudit? Audit);
}
