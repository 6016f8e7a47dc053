namespace Amue.Portal.Platform.Navigation;

/// <summary>A page of the foot whose link does not always say the same: the law wants the state of accessibility named there.</summary>
/// <param name="Path">Of the page, without its slash.</param>
/// <param name="Key">The text of the link, asked for each page.</param>
public sealed record FooterLabel(string Path, Func<string> Key);
