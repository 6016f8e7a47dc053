using Amue.Portal.Platform.Content;

namespace Amue.Portal.Platform.Spaces;

/// <summary>What a space announces above its pages for a time: an outage, planned work.</summary>
/// <param name="From">UTC; shown from then on.</param>
/// <param name="Until">UTC; no longer shown from then on. Null: until it is taken down.</param>
public sealed record SpaceBanner(LocalizedText Text, DateTime From, DateTime? Until = null)
{
    public bool IsShownAt(DateTime now) => From <= now && (Until is null || now < Until);
}
