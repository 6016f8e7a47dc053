namespace Amue.Portal.Platform.Text;

/// <summary>A run of an excerpt, to be marked when it matches the query. Plain text: whoever renders it encodes it.</summary>
public readonly record struct ExcerptSegment(string Text, bool IsMatch);
