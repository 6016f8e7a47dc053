namespace Amue.Portal.Accounts.Demo;

/// <summary>Configuration section <c>Portal</c>: whether this portal is a demonstration, and the one passphrase of its personas.</summary>
public sealed class DemoSettings
{
    public const string Section = "Portal";

    public bool Demo { get; set; }

    /// <summary>Shown on the sign-in page, never anywhere else than in a demonstration.</summary>
    public string? DemoPassphrase { get; set; }
}
