namespace Amue.Portal.Search.Wordings;

/// <summary>How readers put what an item answers: looked for with its text, shown nowhere as its text.</summary>
internal sealed class Wording
{
    public const int Longest = 200;

    public const int MostOfOneItem = 30;

    private Wording()
    {
    }

    public Wording(Guid contentId, string text, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        ContentId = contentId;
        Text = text;
        SaidBy = by;
        SaidAt = at;
    }

    public Guid Id { get; private set; }

    public Guid ContentId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTime SaidAt { get; private set; }

    public Guid? SaidBy { get; private set; }
}
