namespace Amue.Portal.Spaces.Appearance;

/// <summary>A logo's bytes under the name made of their digest. In the database, so that every node serves it at once.</summary>
internal sealed class SpaceLogo
{
    private SpaceLogo()
    {
    }

    public SpaceLogo(Guid spaceId, string name, byte[] bytes)
    {
        SpaceId = spaceId;
        Name = name;
        Bytes = bytes;
    }

    public Guid SpaceId { get; private set; }

    public string Name { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];
}
