namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>Where a text is shown: what that changes in its HTML.</summary>
public sealed record MarkdownOptions
{
    /// <summary>A message among others on its page: its headings carry no id.</summary>
    public static MarkdownOptions Message { get; } = new();

    /// <summary>The one body of its page: its headings can be reached from a table of contents.</summary>
    public static MarkdownOptions Article { get; } = new() { HeadingIdPrefix = "section-" };

    /// <summary>The level of the text's outermost headings, 2 to 6: level 1 is the page's own.</summary>
    public int FirstHeadingLevel
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 6);
            field = value;
        }
    } = 2;

    /// <summary>
    /// What the id of every heading starts with, ending with a hyphen, so that an author cannot name an element of the page;
    /// <c>null</c> where several texts share the page and nothing points into them.
    /// </summary>
    public string? HeadingIdPrefix
    {
        get;
        init
        {
            if (value is not null && !IsPrefix(value))
            {
                throw new ArgumentException("A heading id prefix is lower-case letters, digits and hyphens, from a letter to a hyphen.", nameof(value));
            }

            field = value;
        }
    }

    /// <summary>The portal's public address: links to it are not external.</summary>
    public Uri? Site { get; init; }

    /// <summary>Writes relative addresses in full from <see cref="Site"/>, for mails and feeds.</summary>
    public bool AbsoluteAddresses { get; init; }

    private static bool IsPrefix(string value) =>
        value.Length >= 2
        && char.IsAsciiLetterLower(value[0])
        && value[^1] == '-'
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
