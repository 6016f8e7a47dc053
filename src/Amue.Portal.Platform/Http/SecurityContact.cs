using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Platform.Http;

/// <summary>Whom to tell of a vulnerability (RFC 9116), when the site has said whom: <c>Portal:SecurityContact</c>, a mail address or an https address.</summary>
public static class SecurityContact
{
    private const string Address = "/.well-known/security.txt";

    // The standard asks for less than a year, so that a forgotten file is seen to be one; ours is written at each request.
    private static readonly TimeSpan Validity = TimeSpan.FromDays(180);

    public static void MapSecurityContact(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Address, Answer).WithMetadata(new OutsidePortalAttribute());

    private static IResult Answer(IConfiguration configuration, TimeProvider time)
    {
        if (configuration["Portal:SecurityContact"] is not { Length: > 0 } contact)
        {
            return Results.NotFound();
        }

        var lines = new List<string>
        {
            $"Contact: {(contact.Contains(':', StringComparison.Ordinal) ? contact : $"mailto:{contact}")}",
            $"Expires: {(time.GetUtcNow().UtcDateTime.Date + Validity).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
            "Preferred-Languages: fr, en",
        };
        if (Uri.TryCreate(configuration["Portal:PublicAddress"], UriKind.Absolute, out var site))
        {
            lines.Add($"Canonical: {new Uri(site, Address)}");
        }

        return Results.Text(string.Join('\n', lines) + "\n", "text/plain; charset=utf-8");
    }
}
