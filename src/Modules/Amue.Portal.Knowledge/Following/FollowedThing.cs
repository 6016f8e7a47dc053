namespace Amue.Portal.Knowledge.Following;

/// <summary>A space or an article of which somebody is told by mail.</summary>
/// <param name="Title">Null for an article that its follower may no longer read, or that is no longer published.</param>
/// <param name="Address">Null likewise.</param>
internal sealed record FollowedThing(Guid TargetId, bool IsSpace, string? Title, string? Address, DateTime Since);
