using Amue.Portal.Tickets.Following;

namespace Amue.Portal.Tickets.Home;

/// <param name="Product">The key of the product whose space this is; null at the portal.</param>
internal sealed record MyRequests(IReadOnlyList<FollowedTicket> Open, string? Product);
