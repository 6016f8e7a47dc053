using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Operating.Backups;

/// <summary>The settings that whoever restores wants to find again, from a list: no password and no connection string is on it.</summary>
internal static class ConfigurationOfNote
{
    public const string FileName = "configuration.json";

    private static readonly string[] Keys =
    [
        "Portal:PublicAddress", "Portal:SetupRecipe", "Portal:Demo", "Portal:SecondFactor", "Database:Provider", "Attachments:Directory",
        "Mail:Host", "Mail:Port", "Mail:UseTls", "Mail:From", "Mail:FromName", "Mail:MessageIdDomain", "Jobs:Scheduled", "Telemetry:OtlpEndpoint",
    ];

    public static byte[] Write(IConfiguration configuration) => JsonSerializer.SerializeToUtf8Bytes(
        Keys.Select(key => (key, Value: configuration[key])).Where(s => s.Value is { Length: > 0 }).ToDictionary(s => s.key, s => s.Value), BackupManifest.Json);
}
