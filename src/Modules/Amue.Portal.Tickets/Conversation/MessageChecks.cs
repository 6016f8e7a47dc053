using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.Conversation;

/// <summary>What a message must hold to be written.</summary>
internal static class MessageChecks
{
    public static List<FieldError> Text(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new FieldError(field, "tickets.message.empty")];
        }

        return text.Length > Ticket.MaxMessageLength ? [new FieldError(field, "tickets.field.tooLong", Ticket.MaxMessageLength)] : [];
    }

    /// <summary>The same for a message that everybody who reads the request will read.</summary>
    public static List<FieldError> SharedText(string field, string? text, Ticket ticket, IReadOnlyCollection<string> confirmations) =>
    [
        .. Text(field, text),
        .. SharedTexts.Problems(ticket.Visibility, confirmations, [(field, text ?? "")]),
    ];
}
