using System.Net;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

/// <summary>What changes something is posted to a page's handler: each answers those who may not post to it as if it were not there.</summary>
[Collection(RunningPortal.Name)]
public sealed class EveryFormIsListed(RunningPortal portal)
{
    public static TheoryData<string> Forms { get; } = new(ListedForm.All.Select(f => f.Name));

    public static TheoryData<string> Personas { get; } = new(People.All);

    [Fact]
    public async Task with_who_may_post_to_it()
    {
        var loader = portal.App.Services.GetRequiredService<PageLoader>();
        var served = new List<string>();
        foreach (var page in portal.App.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var handlers = (await loader.LoadAsync(page, new())).HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod));
            served.AddRange(handlers.Select(h => ListedForm.NameOf(page.AttributeRouteInfo!.Template!, h.Name)));
        }

        Assert.Equal(ListedForm.All.Select(f => f.Name).Order(StringComparer.Ordinal), served.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task and_leads_a_visitor_to_sign_in(string name)
    {
        var form = ListedForm.All.Single(f => f.Name == name);
        using var visitor = portal.App.Anonymous();

        var response = await visitor.PostWithTokenAsync("/connexion", portal.AddressOf(form.Sample));

        Assert.Equal(form.ToVisitors, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task and_takes_nothing_without_its_token(string name)
    {
        var form = ListedForm.All.Single(f => f.Name == name);
        var claire = await portal.ClientOfAsync(People.Claire);

        var response = await claire.PostAsync(portal.AddressOf(form.Sample), []);

        Assert.Equal(form.WithoutToken, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task and_answers_those_it_is_not_for_as_if_it_were_not_there(string login)
    {
        var person = await portal.ClientOfAsync(login);
        var told = new List<string>();
        foreach (var form in ListedForm.All.Where(f => f.Readers?.Contains(login) == false))
        {
            var hidden = await AnswerAsync(person, portal.AddressOf(form.Sample));
            if (hidden != await AnswerAsync(person, form.Unknown) || hidden.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            {
                told.Add($"{form.Name} answered {(int)hidden.Status}");
            }
        }

        Assert.Empty(told);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(PortalClient person, string address)
    {
        var response = await person.PostWithTokenAsync("/deconnexion", address);
        return (response.StatusCode, (await PortalClient.ReadAsync(response)).QuerySelector("main")?.TextContent ?? "");
    }
}
