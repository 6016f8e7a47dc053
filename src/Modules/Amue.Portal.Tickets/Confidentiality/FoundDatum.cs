using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Personal data found in a text that others would read, as it travels in a refusal: its author hides it or says that it is none.</summary>
/// <param name="Field">The field of the request that holds the text.</param>
/// <param name="Kind">Resource key of what it looks like.</param>
/// <param name="Text">As it stands in the text.</param>
/// <param name="Confirmation">What comes back in the request's confirmations when it is kept on purpose.</param>
internal sealed record FoundDatum(string Field, TextKey Kind, string Text, string Confirmation)
{
    /// <summary>Its words show the kind only.</summary>
    public const string ErrorKey = "tickets.personalData.found";

    public FieldError ToError() => new(Field, ErrorKey, Kind, Text, Confirmation);

    /// <returns>Null when the error is about something else.</returns>
    public static FoundDatum? Of(FieldError error) =>
        error is { Key: ErrorKey, Arguments: [TextKey kind, string text, string confirmation] } ? new FoundDatum(error.Field, kind, text, confirmation) : null;
}
