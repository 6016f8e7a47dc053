using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Tickets.Tests.Pages;

/// <summary>The request form, filled and sent as a person does.</summary>
internal static class RequestForms
{
    public static async Task<string> SendRequestAsync(this PortalClient client, string subject, params (string Name, string Value)[] more)
    {
        var form = await client.PageAsync("/demandes/nouvelle?produit=sifac");
        var response = await client.SubmitAsync(form, "#request", [("Subject", subject), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"), .. more]);
        Assert.True(response.StatusCode == HttpStatusCode.Found, (await PortalClient.ReadAsync(response)).QuerySelector(".error-summary")?.TextContent);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>What the form holds, with these values over it, for another of its buttons.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlDocument page, params (string Name, string Value)[] values)
    {
        var held = page.QuerySelectorAll("#request input[type=hidden], #request input:checked, #request select")
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, ValueOf(e)));
        return held.Where(h => values.All(v => v.Name != h.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
    }

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };
}
