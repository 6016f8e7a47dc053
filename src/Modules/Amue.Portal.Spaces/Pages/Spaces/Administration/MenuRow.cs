namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>One entry of the menu's form.</summary>
internal sealed class MenuRow
{
    public string? Entry { get; set; }

    public int Position { get; set; }

    public bool Shown { get; set; }

    public string? Label { get; set; }

    public string? LabelEn { get; set; }

    /// <summary>What the entry is called where nothing is typed.</summary>
    public string? Name { get; set; }
}
