using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.Charters;

/// <summary>An API client that acts for someone who has not accepted the charter only reads; pages ask on the spot.</summary>
internal sealed class CharterGate(ReadCharter charter, TextCatalog texts) : IRequestGate
{
    public async Task<bool> StopsAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || Reads(context.Request.Method)
            || context.Actor.IsVisitor || !await charter.IsOwedByAsync(context.Actor, context.RequestAborted))
        {
            return false;
        }

        await Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: texts["accounts.charter.needed"], detail: texts["accounts.charter.needed.api"])
            .ExecuteAsync(context);
        return true;
    }

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
