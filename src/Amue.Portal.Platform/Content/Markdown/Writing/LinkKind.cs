namespace Amue.Portal.Platform.Content.Markdown.Writing;

internal enum LinkKind
{
    /// <summary>Not to be followed from our pages: shown as text.</summary>
    Refused,

    /// <summary>A place in the same text.</summary>
    Fragment,

    /// <summary>A page or a file of the portal.</summary>
    Relative,

    /// <summary>A page of another site.</summary>
    External,

    /// <summary>A message to write.</summary>
    Mail,
}
