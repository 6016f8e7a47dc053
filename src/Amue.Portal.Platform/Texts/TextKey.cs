namespace Amue.Portal.Platform.Texts;

/// <summary>A text to be put in the reader's language later, for instance as the argument of another.</summary>
public sealed record TextKey(string Key, params object[] Arguments);
