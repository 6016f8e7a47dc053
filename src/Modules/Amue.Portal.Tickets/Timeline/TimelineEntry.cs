using Amue.Portal.Platform.Texts;
using Amue.Portal.Tickets.Conversation;

namespace Amue.Portal.Tickets.Timeline;

/// <summary>One thing that happened to a request, with its message when it has one.</summary>
/// <param name="Type">The event's name in the log.</param>
/// <param name="ActorId">Null: the portal, or somebody who is no longer known.</param>
/// <param name="Words">What happened.</param>
internal sealed record TimelineEntry(DateTime At, string Type, Guid? ActorId, TextKey Words, ShownMessage? Message);
