namespace Amue.Portal.Tickets.Files;

/// <summary>What may be done to a file that was sent.</summary>
public enum FileChange
{
    /// <summary>To all who read the request.</summary>
    Share,

    /// <summary>Back to the establishment and those who handle the request.</summary>
    Keep,

    Remove,
}
