namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>One block of the home page's form.</summary>
internal sealed class BlockRow
{
    public string? Block { get; set; }

    public int Position { get; set; }

    public bool Shown { get; set; }
}
