using System.Globalization;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// <c>ContentDefinition</c>, in Orchard Core's shape: a part named like a content type holds the fields added to it.
/// Ours are the member <c>space</c> (where; everywhere when absent) and the settings <c>PortalFieldSettings</c>.
/// </summary>
internal sealed class ContentDefinitionStep(DefineField define, ContentTypeCatalog types, SpaceCatalog spaces)
    : RecipeListStep<ContentDefinitionModel, ContentDefinitionStep.Addition>
{
    public override string Name => "ContentDefinition";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override IReadOnlyList<Addition> ItemsOf(ContentDefinitionModel model) =>
        model.ContentParts.SelectMany(part => part.ContentPartFieldDefinitionRecords.Select((field, index) => new Addition(model.Space, part.Name, field, index))).ToList();

    protected override async Task ValidateAsync(ContentDefinitionModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        if (model.Space is { } key && !context.IsAnnounced("space", key) && (await spaces.CurrentAsync(cancellationToken)).Find(key) is null)
        {
            problems.At(nameof(model.Space)).Add("recipes.unknownSpace", key);
        }

        for (var p = 0; p < model.ContentParts.Count; p++)
        {
            var place = problems.At(nameof(model.ContentParts)).At(p);
            if (types.Find(model.ContentParts[p].Name) is null)
            {
                place.At(nameof(ContentPartModel.Name)).Add("recipes.content.unknownType", model.ContentParts[p].Name);
            }

            var fields = model.ContentParts[p].ContentPartFieldDefinitionRecords;
            for (var f = 0; f < fields.Count; f++)
            {
                if (fields[f].Kind is null)
                {
                    place.At(nameof(ContentPartModel.ContentPartFieldDefinitionRecords)).At(f).At(nameof(ContentFieldModel.FieldName))
                        .Add("recipes.content.unknownField", fields[f].FieldName);
                }
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(Addition item, RecipeContext context, CancellationToken cancellationToken)
    {
        var space = item.Space is null ? null : (await spaces.CurrentAsync(cancellationToken)).Find(item.Space);
        if (item.Space is not null && space is null)
        {
            return Refusal.Invalid("recipes.unknownSpace", item.Space);
        }

        var shown = item.Field.Settings?.ContentPartFieldSettings;
        var ours = item.Field.Settings?.PortalFieldSettings;
        var hint = item.Field.Settings?.TextFieldSettings?.Hint ?? shown?.Description;
        var description = new FieldDescription(
            item.ContentType,
            item.Field.Name,
            item.Field.Kind!.Value,
            new LocalizedText(shown?.DisplayName ?? item.Field.Name, ours?.DisplayNameEn),
            hint is null ? null : new LocalizedText(hint, ours?.HintEn),
            ours?.RequiredAt,
            item.Field.Settings?.TextFieldPredefinedListEditorSettings?.Options.Select(o => o.Value).ToList() ?? [],
            int.TryParse(shown?.Position, CultureInfo.InvariantCulture, out var position) ? position : item.Index);
        return await define.ExecuteAsync(description, space, context.Actor, cancellationToken);
    }

    internal sealed record Addition(string? Space, string ContentType, ContentFieldModel Field, int Index);
}
