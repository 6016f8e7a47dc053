namespace Amue.Portal.Tickets.Following;

/// <summary>Where a request is read, or a draft taken up again.</summary>
internal static class RequestAddress
{
    public static string Of(FollowedTicket request) =>
        request.Number is { } number ? $"/demandes/{number}" : $"/demandes/nouvelle?brouillon={request.Id}";
}
