using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Configuration;

public sealed class EveryAddressOfThePortal(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    // The pages of a space answer at the portal without a prefix.
    private static readonly string[] OfSpaces = ["articles"];

    [Fact]
    public void begins_with_a_word_that_no_space_may_have()
    {
        var words = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!.TrimStart('/').Split('/')[0])
            .Where(word => SpaceKey.IsWellFormed(word)).Except(OfSpaces).ToList();

        Assert.Contains("demandes", words);
        Assert.All(words, word => Assert.True(SpaceKey.IsReserved(word), word));
    }
}
