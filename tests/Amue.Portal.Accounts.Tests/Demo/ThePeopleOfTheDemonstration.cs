using Amue.Portal.Testing.Portal;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Demo;

public class ThePeopleOfTheDemonstration
{
    [Fact]
    public async Task sign_in_to_the_whole_portal_and_out_of_it()
    {
        await using var portal = await PortalApp.StartAsync();
        using var hina = await portal.SignInAsync(Persona.Hina);

        var home = await hina.PageAsync("/");
        Assert.Contains("Hina Tevaite", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pacific/Noumea", (await portal.ActorAsync(Persona.Hina)).TimeZoneId);

        await hina.SubmitAsync(home, "form[action='/deconnexion']");
        Assert.DoesNotContain("Hina Tevaite", (await hina.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }
}
