using System.Text;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Audit.Tests.Journal;

/// <summary>The command beside a running portal, on its database.</summary>
public sealed class VerifyingTheJournal : IAsyncLifetime
{
    private const int Broken = 9;

    private PortalApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        using var paul = await _app.SignInAsync(People.Paul);
        await paul.GetAsync("/e042/administration");
        await paul.GetAsync("/sifac/administration");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task that_nobody_touched_succeeds_and_tells_its_head()
    {
        var (code, told) = await VerifyAsync();

        Assert.Equal(0, code);
        Assert.Matches("Head: [0-9a-f]{64}", told);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET target = '/e107/administration' WHERE target = '/e042/administration'")]
    [InlineData("UPDATE audit_entries SET origin = NULL WHERE target = '/e042/administration'")]
    [InlineData("DELETE FROM audit_entries WHERE target = '/e042/administration'")]
    public async Task that_was_altered_fails(string change)
    {
        await ChangeAsync(change);

        Assert.Equal(Broken, (await VerifyAsync()).Code);
    }

    [Fact]
    public async Task whose_end_was_cut_off_fails_where_its_head_was_kept()
    {
        var head = (await VerifyAsync()).Told.Split("Head: ")[1].Trim();
        await ChangeAsync("DELETE FROM audit_entries WHERE target = '/sifac/administration'");

        Assert.Equal(0, (await VerifyAsync()).Code);
        Assert.Equal(Broken, (await VerifyAsync("--head", head)).Code);
    }

    private async Task<(int Code, string Told)> VerifyAsync(params string[] more)
    {
        var log = Path.Combine(_app.Folder, "command.log");
        File.Delete(log);
        using var command = PortalProcess.Command(_app.Folder, _app.ConnectionString, ["audit", "verify", .. more]);
        await command.WaitForExitAsync();
        return (command.ExitCode, await File.ReadAllTextAsync(log, Encoding.UTF8));
    }

    private Task ChangeAsync(string sql) => _app.InScopeAsync(async services =>
        Assert.NotEqual(0, await services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql)));
}
