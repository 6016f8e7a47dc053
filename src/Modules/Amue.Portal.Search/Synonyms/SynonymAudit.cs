using System.Text.Encodings.Web;
using System.Text.Json;
using Amue.Portal.Platform.Audit;

namespace Amue.Portal.Search.Synonyms;

/// <summary>What the audit journal keeps of a change of words.</summary>
internal static class SynonymAudit
{
    // The journal is read by people: French letters stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AuditAct Of(string action, Guid ringId, IReadOnlyList<string>? before, IReadOnlyList<string>? after) =>
        new(action, $"ring:{ringId:N}") { Before = Json(before), After = Json(after) };

    private static string? Json(IReadOnlyList<string>? words) => words is null ? null : JsonSerializer.Serialize(new { words }, Readable);
}
