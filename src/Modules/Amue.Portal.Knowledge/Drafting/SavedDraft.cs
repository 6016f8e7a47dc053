namespace Amue.Portal.Knowledge.Drafting;

/// <param name="Revision">What the draft is at.</param>
/// <param name="Text">What was saved; with conflicts, what is proposed.</param>
/// <param name="IsMerged">Somebody else's changes are in it.</param>
/// <param name="Conflicts">Fields to choose in; while there are any, nothing was saved.</param>
internal sealed record SavedDraft(int Revision, DraftText Text, bool IsMerged, IReadOnlyList<string> Conflicts);
