namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>
/// What an establishment adds to an article of everyone's, or to one of its sections, for its own members. The words that readers see are a part of the
/// article, restricted to the establishment, so that search and every list know who may read them.
/// </summary>
internal sealed class LocalNote
{
    private LocalNote()
    {
    }

    public LocalNote(Guid articleId, Guid establishmentId)
    {
        Id = Guid.CreateVersion7();
        ArticleId = articleId;
        EstablishmentId = establishmentId;
    }

    public const string PartKind = "local-note";

    public const int LongestBody = 5_000;

    public const int LongestSection = 100;

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Guid EstablishmentId { get; private set; }

    /// <summary>The id of the heading that it is about; null: the whole article.</summary>
    public string? Section { get; private set; }

    /// <summary>The part that holds its present words.</summary>
    public Guid PartId { get; private set; }

    /// <summary>Digest of the text that it is about, as it was when the note was written: another one asks to verify the note.</summary>
    public string Digest { get; private set; } = "";

    public int Revision { get; private set; }

    public List<LocalNoteRevision> Revisions { get; private set; } = [];

    public void Write(Guid partId, string body, string? section, string digest, Guid? authorId, DateTime at)
    {
        PartId = partId;
        Section = section;
        Digest = digest;
        Revision++;
        Revisions.Add(new LocalNoteRevision(Id, Revision, body, authorId, at));
    }

    /// <summary>Its establishment has become part of another.</summary>
    public void FollowEstablishment(Guid into) => EstablishmentId = into;
}
