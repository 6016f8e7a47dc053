using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Data;

public sealed class ReadingTheStamps : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task gives_the_same_while_no_right_changes()
    {
        Assert.Equal(await RightsAsync(), await RightsAsync());
    }

    [Fact]
    public async Task tells_everybody_of_a_change_once_it_is_committed_and_its_own_transaction_before()
    {
        var before = await RightsAsync();
        var (inside, meanwhile) = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var own = services.GetRequiredService<StampReader>();
            await own.ReadAsync(CancellationToken.None);
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            db.Roles.Add(new Role("NewRole", []));
            await db.SaveChangesAsync();
            var renewed = (await own.ReadAsync(CancellationToken.None)).Rights;
            var others = await RightsAsync();
            await transaction.CommitAsync(CancellationToken.None);
            return (renewed, others);
        });

        Assert.NotEqual(before, inside);
        Assert.Equal((before, inside), (meanwhile, await RightsAsync()));
    }

    private Task<Guid> RightsAsync() => _app.InScopeAsync(async services => (await services.GetRequiredService<StampReader>().ReadAsync(CancellationToken.None)).Rights);
}
