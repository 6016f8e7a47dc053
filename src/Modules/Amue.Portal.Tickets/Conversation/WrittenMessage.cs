namespace Amue.Portal.Tickets.Conversation;

internal sealed record WrittenMessage(Guid MessageId);
