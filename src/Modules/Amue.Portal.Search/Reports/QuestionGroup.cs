namespace Amue.Portal.Search.Reports;

/// <summary>One question as often as it was asked, in whatever order and form of its words.</summary>
/// <param name="Text">One of its wordings.</param>
/// <param name="Asked">How many times in all.</param>
/// <param name="Concerned">How many of those the report is about.</param>
/// <param name="Establishments">From how many it came.</param>
public sealed record QuestionGroup(string Text, int Asked, int Concerned, int Establishments, DateTime LastAt)
{
    /// <summary>What was asked less often is not told: it might lead to who asked (domain.md §3.10).</summary>
    public const int Fewest = 3;

    /// <summary>Numbers under this are told as « moins de 5 ».</summary>
    public const int SmallNumber = 5;
}
