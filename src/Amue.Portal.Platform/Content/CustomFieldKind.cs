namespace Amue.Portal.Platform.Content;

public enum CustomFieldKind
{
    Text,
    Multiline,
    Number,
    Date,
    Boolean,
    Choice,
}
