namespace Amue.Portal.Platform.Modules;

/// <summary>What a space can switch on: routes, menus, permissions and content that appear together.</summary>
/// <param name="Id">Stable key, used in recipes and in <c>[Feature]</c>: a word of the field, lower case.</param>
/// <param name="DependsOn">Features enabled with it.</param>
public sealed record Feature(string Id, params string[] DependsOn)
{
    /// <summary>Needed by every space (sign-in, search of oneself…): it cannot be switched off.</summary>
    public bool IsAlwaysOn { get; init; }
}
