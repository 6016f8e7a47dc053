using Amue.Portal.Accounts.People;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Languages;

/// <summary>The language of a request: the account's, else the first of the browser's that the portal speaks, else French.</summary>
internal sealed class ReaderLanguage : RequestCultureProvider
{
    public static void Configure(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(PortalLanguage.French.Formats);
        options.DefaultRequestCulture = new RequestCulture(PortalLanguage.French.Formats, PortalLanguage.French.Code);
        options.AddSupportedCultures(PortalLanguage.All.Select(l => l.Formats).ToArray());
        options.AddSupportedUICultures(PortalLanguage.All.Select(l => l.Code).ToArray());
        options.RequestCultureProviders = [new ReaderLanguage()];
    }

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = await OfAccountAsync(httpContext) ?? OfBrowser(httpContext.Request);
        return language is null ? null : new ProviderCultureResult(language.Formats, language.Code);
    }

    private static async Task<PortalLanguage?> OfAccountAsync(HttpContext context)
    {
        if (SignedInAccount.Of(context.User) is not { } id)
        {
            return null;
        }

        var account = await context.RequestServices.GetRequiredService<AccountCards>().FindAsync(id, context.RequestAborted);
        return account is null ? null : PortalLanguage.Find(account.Language);
    }

    private static PortalLanguage? OfBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => PortalLanguage.Find(l.Value.Value?.Split('-')[0] ?? ""))
            .FirstOrDefault(l => l is not null);
}
