namespace Amue.Portal.Platform.Navigation;

public sealed record MenuEntry(string LabelKey, string Url);
