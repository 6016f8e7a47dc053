namespace Amue.Portal.Platform.Data;

/// <summary>A mark that changes when something every node keeps in memory has changed.</summary>
public sealed class Stamp
{
    private Stamp()
    {
    }

    public Stamp(string name)
    {
        Name = name;
        Renew();
    }

    public const string Spaces = "spaces";

    public const string Rights = "rights";

    public const string Sessions = "sessions";

    public const string References = "references";

    /// <summary>There while the portal is being set up.</summary>
    public const string SetUp = "setup";

    /// <summary>There once the database has been restored from a backup.</summary>
    public const string Restored = "restored";

    public string Name { get; private set; } = "";

    public Guid Value { get; private set; }

    public void Renew() => Value = Guid.NewGuid();
}
