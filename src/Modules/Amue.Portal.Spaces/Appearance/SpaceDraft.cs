using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>The appearance that one person prepares for a space: nobody else sees it until it is published.</summary>
internal sealed class SpaceDraft
{
    private SpaceDraft()
    {
    }

    public SpaceDraft(Guid spaceId, Guid editorId, int basedOn)
    {
        SpaceId = spaceId;
        EditorId = editorId;
        BasedOn = basedOn;
    }

    public Guid SpaceId { get; private set; }

    public Guid EditorId { get; private set; }

    public SpaceAppearance Appearance { get; private set; } = new();

    /// <summary>The space's revision when the draft was begun.</summary>
    public int BasedOn { get; private set; }

    public DateTime SavedAt { get; private set; }

    public void Keep(SpaceAppearance appearance, DateTime at)
    {
        Appearance = appearance;
        SavedAt = at;
    }
}
