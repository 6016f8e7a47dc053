using System.Net;
using Amue.Portal.Accounts.Demo;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Demo;

public class BecomingSomebodyElse
{
    private static readonly Dictionary<string, string?> Demonstration = new() { ["Portal:DemoPassphrase"] = Persona.Passphrase };

    [Fact]
    public async Task is_one_click_and_is_noted()
    {
        await using var portal = await PortalApp.StartAsync(Demonstration);
        using var person = await portal.SignInAsync(Persona.Claire);
        var page = await person.PageAsync("/demonstration");
        Assert.Contains("Vous êtes Claire Aubry.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Persona.All.Count, page.QuerySelectorAll("button[name=Login]").Length);

        var answer = await person.PostWithTokenAsync("/demonstration", "/demonstration", ("Login", Persona.Sophie));

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("Sophie Lambert", (await person.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["succeeded"], await NotedAsync(portal));
    }

    [Fact]
    public async Task needs_the_token_of_the_page()
    {
        await using var portal = await PortalApp.StartAsync(Demonstration);
        using var person = await portal.SignInAsync(Persona.Claire);

        var answer = await person.PostAsync("/demonstration", [new("Login", Persona.Root)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Claire Aubry", (await person.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await NotedAsync(portal));
    }

    [Fact]
    public async Task takes_nobody_who_has_a_passphrase_of_their_own()
    {
        await using var portal = await PortalApp.StartAsync(new Dictionary<string, string?> { ["Portal:DemoPassphrase"] = "une autre phrase que la leur" });
        using var person = await portal.SignInAsync(Persona.Claire);

        var answer = await person.PostWithTokenAsync("/demonstration", "/demonstration", ("Login", Persona.Root));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Claire Aubry", (await person.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["refused"], await NotedAsync(portal));
    }

    [Fact]
    public async Task is_not_possible_on_a_real_portal()
    {
        await using var portal = await PortalApp.StartAsync(new Dictionary<string, string?>(Demonstration) { ["Portal:Demo"] = "false", ["Portal:SecondFactor"] = "false" });
        using var person = await portal.SignInAsync(Persona.Claire);
        using var visitor = portal.Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/demonstration")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await person.PostWithTokenAsync("/deconnexion", "/demonstration", ("Login", Persona.Root))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/demonstration")).StatusCode);
        Assert.DoesNotContain("/demonstration", (await person.PageAsync("/")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(await NotedAsync(portal));
    }

    private static Task<List<string>> NotedAsync(PortalApp portal) => portal.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Database.SqlQuery<string>($"SELECT outcome AS \"Value\" FROM audit_entries WHERE action = {BecomePersona.AuditedAction}").ToListAsync());
}
