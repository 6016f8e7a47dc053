namespace Amue.Portal.Knowledge.LocalNotes;

/// <param name="NoteId">Null: a new one.</param>
/// <param name="Section">The id of the heading that a new one is about; null or empty: the whole article.</param>
/// <param name="Revision">The one that its writer had before their eyes; 0 for a new one.</param>
internal sealed record LocalNoteText(Guid? NoteId, string? Section, string? Body, int Revision);
