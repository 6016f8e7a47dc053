namespace Amue.Portal.Knowledge.Merging;

/// <param name="Conflicts">Fields that both changed, differently.</param>
internal sealed record MergedDraft(DraftText Text, IReadOnlyList<string> Conflicts);
