using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>Where a logo is served: its name is its digest, so what answers there never changes and every cache may keep it.</summary>
internal static class LogoAddress
{
    public const string Pattern = "/assets/logos/{name}";

    public static async Task<IResult> AnswerAsync(string name, HttpContext context, SpaceLogos logos)
    {
        if (await logos.FindAsync(name, context.RequestAborted) is not { } bytes)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, LogoFile.MediaType(name));
    }
}
