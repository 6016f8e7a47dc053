namespace Amue.Portal.Tickets.Conversation;

/// <summary>A message as a reader of the request sees it.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Accepted">Of a solution: null until the requester's side has answered.</param>
internal sealed record ShownMessage(
    Guid Id, MessageKind Kind, MessageSide Side, MessageOrigin Origin, Guid? AuthorId, string Body, DateTime SentAt, bool? Accepted);
