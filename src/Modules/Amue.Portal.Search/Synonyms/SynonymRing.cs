using Amue.Portal.Platform.Data;

namespace Amue.Portal.Search.Synonyms;

/// <summary>Words and short phrases that mean the same: who looks for one finds the others too, a little lower.</summary>
internal sealed class SynonymRing : IReferenceData
{
    private SynonymRing()
    {
    }

    public SynonymRing(Guid? spaceId)
    {
        Id = Guid.CreateVersion7();
        SpaceId = spaceId;
    }

    public const int Fewest = 2;

    public const int Most = 12;

    public const int LongestWord = 60;

    public Guid Id { get; private set; }

    /// <summary>Where it holds; null: everywhere.</summary>
    public Guid? SpaceId { get; private set; }

    public List<string> Words { get; private set; } = [];

    public DateTime ChangedAt { get; private set; }

    public Guid? ChangedBy { get; private set; }

    public void Say(IEnumerable<string> words, Guid? by, DateTime at)
    {
        Words = words.ToList();
        ChangedBy = by;
        ChangedAt = at;
    }
}
