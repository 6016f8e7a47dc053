using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Administration;

/// <summary>What changed of a space, as the audit journal keeps it: the settings that differ, before and after.</summary>
internal sealed class SpaceChange
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Space _space;
    private readonly JsonObject _before;

    private SpaceChange(Space space)
    {
        _space = space;
        _before = Settings(space);
    }

    /// <summary>Remembers the space as it is, before it is changed.</summary>
    public static SpaceChange Of(Space space) => new(space);

    public AuditAct Note(string action) => Note(action, _space.Key, _before, Settings(_space));

    public static AuditAct NoteNew(string action, Space space) => Note(action, space.Key, [], Settings(space));

    public static AuditAct Note(string action, string target, JsonObject before, JsonObject after)
    {
        var changed = before.Select(m => m.Key).Union(after.Select(m => m.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name])).ToList();
        return new AuditAct(action, target) { Before = Only(before, changed), After = Only(after, changed) };
    }

    private static string? Only(JsonObject settings, IReadOnlyList<string> names)
    {
        var kept = new JsonObject(names.Where(n => settings[n] is not null).Select(n => KeyValuePair.Create(n, settings[n]?.DeepClone())));
        return kept.Count == 0 ? null : kept.ToJsonString(Json);
    }

    private static JsonObject Settings(Space space) => (JsonObject)JsonSerializer.SerializeToNode(
        new
        {
            space.Key,
            space.Title,
            space.Description,
            Welcome = new { Fr = space.Welcome, En = space.WelcomeEn },
            space.Brand,
            space.Logo,
            Menu = space.Menu ?? [],
            Home = space.Home ?? [],
            space.Features,
            space.Banner,
            space.ProductId,
            space.EstablishmentId,
            space.ArchivedAt,
        },
        Json)!;
}
