using Amue.Portal.Platform.Data;

namespace Amue.Portal.Platform.Content;

/// <summary>A field that a recipe adds to a content type, everywhere or in one space; values are kept with the item.</summary>
public sealed class ContentFieldDefinition : IReferenceData
{
    private ContentFieldDefinition()
    {
    }

    public ContentFieldDefinition(string contentType, Guid? spaceId, string name)
    {
        Id = Guid.CreateVersion7();
        ContentType = contentType;
        SpaceId = spaceId;
        Name = name;
    }

    public Guid Id { get; private set; }

    public string ContentType { get; private set; } = "";

    /// <summary>Null: in every space.</summary>
    public Guid? SpaceId { get; private set; }

    /// <summary>Stable key of the value.</summary>
    public string Name { get; private set; } = "";

    public CustomFieldKind Kind { get; private set; }

    public LocalizedText Label { get; private set; } = new("");

    public LocalizedText? Hint { get; private set; }

    /// <summary>When an answer is demanded: a module's own word (for tickets <c>submit</c> or <c>transmit</c>), null when never.</summary>
    public string? RequiredAt { get; private set; }

    public List<string> Choices { get; private set; } = [];

    public int Position { get; private set; }

    public void Describe(CustomFieldKind kind, LocalizedText label, LocalizedText? hint, string? requiredAt, IEnumerable<string> choices, int position)
    {
        Kind = kind;
        Label = label;
        Hint = hint;
        RequiredAt = requiredAt;
        Choices = choices.ToList();
        Position = position;
    }
}
