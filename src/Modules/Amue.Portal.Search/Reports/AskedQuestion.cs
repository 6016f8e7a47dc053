namespace Amue.Portal.Search.Reports;

/// <summary>
/// A question that somebody asked on the search page, kept for editors: what was asked, what it gave, and from which
/// establishment. Not who: nothing here leads back to a person, and numbers that do in the text are replaced.
/// </summary>
internal sealed class AskedQuestion
{
    public const int LongestText = 200;
    public const int LongestKey = 300;

    private AskedQuestion()
    {
    }

    public AskedQuestion(string text, string key, int results, Guid? spaceId, Guid? establishmentId, DateTime askedAt)
    {
        Id = Guid.CreateVersion7();
        Text = text;
        Key = key;
        Results = results;
        SpaceId = spaceId;
        EstablishmentId = establishmentId;
        AskedAt = askedAt;
    }

    public Guid Id { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>The space that it was narrowed to; null: everywhere.</summary>
    public Guid? SpaceId { get; private set; }

    /// <summary>Null for visitors and for those who belong to none.</summary>
    public Guid? EstablishmentId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Its terms in alphabetical order: the same for other forms and another order of the same words.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the asker could read of what matched.</summary>
    public int Results { get; private set; }

    /// <summary>A result was opened.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>No result was opened, and the same reader asked otherwise within minutes.</summary>
    public bool IsReformulated { get; private set; }

    public void Follow() => IsFollowed = true;

    public void Reformulate() => IsReformulated = true;
}
