namespace Amue.Portal.Accounts.Charters;

/// <summary>One version of the rules that members accept before they write. Published, it never changes; a change is a new version.</summary>
internal sealed class CharterVersion
{
    public const int MaxTextLength = 40_000;

    private CharterVersion()
    {
    }

    public CharterVersion(int number, CharterText text, Guid? publishedBy, DateTime now)
    {
        Number = number;
        French = text.French;
        English = text.English;
        PublishedBy = publishedBy;
        PublishedAt = now;
    }

    /// <summary>From 1 on.</summary>
    public int Number { get; private set; }

    /// <summary>Markdown.</summary>
    public string French { get; private set; } = "";

    /// <summary>Markdown; empty: read in French.</summary>
    public string English { get; private set; } = "";

    /// <summary>Null: the portal itself.</summary>
    public Guid? PublishedBy { get; private set; }

    public DateTime PublishedAt { get; private set; }
}
