namespace Amue.Portal.Knowledge.Merging;

/// <param name="Conflicts">Passages that both changed differently; both are in the text, between marks.</param>
internal sealed record MergedText(string Text, int Conflicts);
