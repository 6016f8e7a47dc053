namespace Amue.Portal.Platform.Recipes;

/// <summary>What the steps validated so far will create. Keys are compared without case, as people write them.</summary>
internal sealed class RecipeForecast
{
    private readonly HashSet<string> _announced = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A step could not be read: nobody knows what it would create.</summary>
    public bool IsUncertain { get; set; }

    public void Announce(string kind, string key) => _announced.Add($"{kind}:{key}");

    public bool Expects(string kind, string key) => IsUncertain || _announced.Contains($"{kind}:{key}");
}
