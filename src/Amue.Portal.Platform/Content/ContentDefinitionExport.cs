using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>The custom fields of a space as the <c>ContentDefinition</c> step that makes them.</summary>
public sealed class ContentDefinitionExport(PortalDb db)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <returns>Null when the space has none.</returns>
    public async Task<JsonObject?> StepAsync(Guid spaceId, string spaceKey, CancellationToken cancellationToken)
    {
        var fields = await db.ContentFields.AsNoTracking().Where(f => f.SpaceId == spaceId).ToListAsync(cancellationToken);
        var parts = fields.GroupBy(f => f.ContentType).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ContentPartModel(g.Key, g.OrderBy(f => f.Position).ThenBy(f => f.Name, StringComparer.Ordinal).Select(Model).ToList()))
            .ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var step = new JsonObject { ["name"] = "ContentDefinition", ["space"] = spaceKey };
        foreach (var (name, value) in (JsonObject)JsonSerializer.SerializeToNode(new { ContentParts = parts }, Json)!)
        {
            step[name] = value?.DeepClone();
        }

        // What the reader works out is not written.
        foreach (var field in step["ContentParts"]!.AsArray().SelectMany(p => p!["ContentPartFieldDefinitionRecords"]!.AsArray()))
        {
            ((JsonObject)field!).Remove(nameof(ContentFieldModel.Kind));
        }

        return step;
    }

    private static ContentFieldModel Model(ContentFieldDefinition field)
    {
        var (type, editor) = field.Kind switch
        {
            CustomFieldKind.Multiline => ("TextField", "TextArea"),
            CustomFieldKind.Choice => ("TextField", "PredefinedList"),
            CustomFieldKind.Number => ("NumericField", null),
            CustomFieldKind.Date => ("DateField", null),
            CustomFieldKind.Boolean => ("BooleanField", null),
            _ => ("TextField", (string?)null),
        };
        return new ContentFieldModel(type, field.Name, new ContentFieldSettingsModel(
            new FieldDisplayModel(field.Label.Fr, Description: null, editor, field.Position.ToString(CultureInfo.InvariantCulture)),
            field.Hint is null ? null : new TextFieldModel(field.Hint.Fr),
            field.Choices.Count == 0 ? null : new PredefinedListModel(field.Choices.Select(c => new ListOptionModel(c, c)).ToList()),
            new PortalFieldModel(field.Label.En, field.Hint?.En, field.RequiredAt)));
    }
}
