namespace Amue.Portal.Platform.Content;

internal sealed record ContentDefinitionModel(IReadOnlyList<ContentPartModel> ContentParts, string? Space = null);

internal sealed record ContentPartModel(string Name, IReadOnlyList<ContentFieldModel> ContentPartFieldDefinitionRecords);

/// <param name="FieldName">Orchard Core's field type: <c>TextField</c>, <c>NumericField</c>, <c>DateField</c>, <c>BooleanField</c>.</param>
/// <param name="Name">The value's stable key.</param>
internal sealed record ContentFieldModel(string FieldName, string Name, ContentFieldSettingsModel? Settings = null)
{
    private const string TextArea = "TextArea";
    private const string PredefinedList = "PredefinedList";

    public CustomFieldKind? Kind => (FieldName, Settings?.ContentPartFieldSettings?.Editor) switch
    {
        ("TextField", TextArea) => CustomFieldKind.Multiline,
        ("TextField", PredefinedList) => CustomFieldKind.Choice,
        ("TextField", _) => CustomFieldKind.Text,
        ("NumericField", _) => CustomFieldKind.Number,
        ("DateField", _) => CustomFieldKind.Date,
        ("BooleanField", _) => CustomFieldKind.Boolean,
        _ => null,
    };
}

internal sealed record ContentFieldSettingsModel(
    FieldDisplayModel? ContentPartFieldSettings = null,
    TextFieldModel? TextFieldSettings = null,
    PredefinedListModel? TextFieldPredefinedListEditorSettings = null,
    PortalFieldModel? PortalFieldSettings = null);

internal sealed record FieldDisplayModel(string? DisplayName = null, string? Description = null, string? Editor = null, string? Position = null);

internal sealed record TextFieldModel(string? Hint = null);

internal sealed record PredefinedListModel(IReadOnlyList<ListOptionModel> Options);

internal sealed record ListOptionModel(string Name, string Value);

/// <param name="RequiredAt">When an answer is demanded, in the owning module's words.</param>
internal sealed record PortalFieldModel(string? DisplayNameEn = null, string? HintEn = null, string? RequiredAt = null);
