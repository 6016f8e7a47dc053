using System.Net;

namespace Amue.Portal.Theme.Clair.Tests;

/// <summary>In development the page is one of the listed routes, and read by a browser as all of them.</summary>
[Collection(ThemedPortalCollection.Name)]
public sealed class ShowingItsComponents(ThemedPortal portal)
{
    [Fact]
    public async Task is_for_developers_only() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/composants", signedIn: true)).StatusCode);
}
