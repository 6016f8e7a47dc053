namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>What a local note said, and who wrote it when.</summary>
internal sealed class LocalNoteRevision
{
    private LocalNoteRevision()
    {
    }

    public LocalNoteRevision(Guid noteId, int number, string body, Guid? authorId, DateTime writtenAt)
    {
        NoteId = noteId;
        Number = number;
        Body = body;
        AuthorId = authorId;
        WrittenAt = writtenAt;
    }

    public Guid NoteId { get; private set; }

    public int Number { get; private set; }

    public string Body { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public DateTime WrittenAt { get; private set; }
}
