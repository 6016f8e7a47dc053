using System.Reflection;
using System.Text.RegularExpressions;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests.Secrecy;

/// <summary>
/// Every address at which the portal may say something, found in the portal itself: what is listed, with each text and each id that one of
/// its pages takes from the address. A page that comes is asked from its first day.
/// </summary>
internal static partial class Surfaces
{
    /// <summary>What pages read from the address without declaring it: search's narrowing and order, a report's choice, words to begin with.</summary>
    private static readonly string[] AlsoAsked =
    [
        "/recherche?q={}&tri=recent",
        "/recherche?q={}&page=2",
        "/recherche?q={}&pourquoi=oui",
        "/recherche?q={}&type=article",
        "/recherche?q={}&espace=siham",
        "/recherche?q={}&produit=sifac",
        "/recherche?q={}&etablissement=E042",
        "/recherche?q={}&annee=2026",
        "/recherche?q={}&etat=submitted",
        "/recherche?q=paie&etiquette={}",
        "/recherche?q=etiquette:{}",
        "/recherche?q=%22{}%22",
        "/recherche?q=paie+-{}",
        "/administration/synonymes?mots={}",
        "/sifac/articles/nouveau?titre={}",
    ];

    /// <summary>What is read without any word: each list and each choice of one.</summary>
    private static readonly string[] AlsoRead =
    [
        "/siham", "/siham/articles", "/siham/articles/flux", "/e042", "/recherche?q=paie", "/recherche?q=blocage&pourquoi=oui", "/recherche?q=paie&espace=siham", "/recherche?q=pi%C3%A8ce",
        "/siham/articles/brouillons", "/siham/articles/brouillons?vue=tous", "/siham/articles/brouillons?vue=miens", "/demandes?vue=etablissement", "/demandes?vue=toutes", "/demandes?vue=partagees",
        "/demandes/file?etat=Submitted", "/demandes/file?responsable=Nobody", "/administration/recherche?quoi=sans-resultat", "/administration/recherche?quoi=sans-clic",
        "/siham/administration/recette?handler=Export", "/sifac/administration/recette?handler=Export", "/administration/recette?handler=Export",
    ];

    /// <summary>The names under which a page reads something that it does not declare, and that is asked here.</summary>
    public static IEnumerable<string> NamesAsked => AlsoAsked.Concat(AlsoRead).SelectMany(a => a.Split('?', '&').Skip(1)).Select(pair => pair.Split('=')[0]);

    public static IEnumerable<string> Read(SecretsPortal portal) => ListedRoute.All.Select(r => portal.AddressOf(r.Sample)).Concat(AlsoRead);

    /// <summary>Addresses with <c>{}</c> where a word goes.</summary>
    public static async Task<IReadOnlyList<string>> AskedByWordAsync(SecretsPortal portal) => [.. await WithAsync(portal, typeof(string)), .. AlsoAsked];

    /// <summary>Addresses with <c>{}</c> where an id goes.</summary>
    public static Task<IReadOnlyList<string>> AskedByIdAsync(SecretsPortal portal) => WithAsync(portal, typeof(Guid));

    /// <summary>An answer without what differs each time, and without what was asked: two that are the same tell the same.</summary>
    public static async Task<string> ToldAsync(PortalClient person, string address, string asked)
    {
        using var response = await person.GetAsync(address);
        var body = Ids().Replace(Tokens().Replace(await response.Content.ReadAsStringAsync(), ""), "·");
        var where = Ids().Replace(response.Headers.Location?.OriginalString ?? "", "·");
        return new[] { asked, Uri.EscapeDataString(asked) }.Aggregate($"{(int)response.StatusCode} {where} {body}", (told, said) => told.Replace(said, "·", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IReadOnlyList<string>> WithAsync(SecretsPortal portal, Type type)
    {
        var loader = portal.App.Services.GetRequiredService<PageLoader>();
        var addresses = new List<string>();
        foreach (var page in portal.App.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var route = page.AttributeRouteInfo!.Template!;
            var compiled = await loader.LoadAsync(page, new());
            var bound = compiled.BoundProperties.OfType<PageBoundPropertyDescriptor>()
                .Where(p => p.Property.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet == true && TypeOf(p.ParameterType) == type).Select(p => p.BindingInfo!.BinderModelName ?? p.Name).ToList();
            foreach (var handler in compiled.HandlerMethods.Where(h => HttpMethods.IsGet(h.HttpMethod)))
            {
                var given = handler.Parameters.Where(p => TypeOf(p.ParameterType) == type && p.BindingInfo?.BindingSource == BindingSource.Query).Select(p => p.BindingInfo!.BinderModelName ?? p.Name);
                foreach (var name in bound.Concat(given).Where(n => !route.Contains($"{{{n}", StringComparison.Ordinal)))
                {
                    var sample = portal.AddressOf(ListedRoute.All.First(r => r.Pattern == route).Sample).Split('?')[0];
                    addresses.Add($"{sample}?{(handler.Name is null ? "" : $"handler={handler.Name}&")}{name}={{}}");
                }
            }
        }

        return addresses.Distinct().ToList();
    }

    private static Type TypeOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>|nonce=\"[^\"]*\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
