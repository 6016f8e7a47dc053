using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amue.Portal.Search.Wordings;

/// <summary>What the audit journal keeps of a wording.</summary>
internal static class WordingAudit
{
    // The journal is read by people: French letters stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string wording) => JsonSerializer.Serialize(new { wording }, Readable);
}
