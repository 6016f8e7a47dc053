using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Products;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Products;

/// <summary>What every request needs of the referential is read from memory, and never older than the database.</summary>
public sealed class KeptInMemory : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    private PortalApp App => _portal.App;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task a_product_is_read_once()
    {
        await NameAsync(App);
        // Behind the portal's back: no stamp says so.
        await App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Products.Where(p => p.Key == "sifac")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Autre nom")));

        Assert.Equal("Sifac", await NameAsync(App));
    }

    [Fact]
    public async Task an_operation_reads_what_it_has_just_changed()
    {
        var (before, after) = await App.InScopeAsync(async services =>
        {
            var before = await NameAsync(services);
            await RenameAsync(services, "Sifac+");
            return (before, await NameAsync(services));
        });

        Assert.Equal(("Sifac", "Sifac+"), (before, after));
    }

    [Fact]
    public async Task a_change_that_is_taken_back_never_was()
    {
        await App.InScopeAsync(async services =>
        {
            await using var transaction = await services.GetRequiredService<PortalDb>().BeginWriteAsync(CancellationToken.None);
            await RenameAsync(services, "Sifac+");
            Assert.Equal("Sifac+", await NameAsync(services));
        });

        Assert.Equal("Sifac", await NameAsync(App));
    }

    [PostgreSqlFact]
    public async Task the_next_request_reads_what_another_node_changed()
    {
        await using var other = await App.StartAnotherNodeAsync();
        await NameAsync(App);
        await other.InScopeAsync(services => RenameAsync(services, "Sifac+"));

        Assert.Equal("Sifac+", await NameAsync(App));
    }

    private static Task<string> NameAsync(PortalApp node) => node.InScopeAsync(NameAsync);

    private static async Task<string> NameAsync(IServiceProvider services) =>
        (await services.GetRequiredService<ReferentialDirectory>().FindProductAsync("sifac", CancellationToken.None))!.Name;

    private static async Task RenameAsync(IServiceProvider services, string name)
    {
        var db = services.GetRequiredService<PortalDb>();
        var product = await db.Products.SingleAsync(p => p.Key == "sifac");
        product.Describe(new ProductDetails(product.Key, name) { Domain = product.Domain, Family = product.Family, Lifecycle = product.Lifecycle });
        await db.SaveChangesAsync();
    }
}
