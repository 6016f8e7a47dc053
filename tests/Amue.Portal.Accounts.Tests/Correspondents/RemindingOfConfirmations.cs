using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Correspondents;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Correspondents;

/// <summary>Roles were given when the portal was set up, on 2 March 2026: as good as confirmed until 2 March 2027.</summary>
public sealed class RemindingOfConfirmations : IAsyncLifetime
{
    private const string Luc = "luc.corresp@e042.example.org";
    private const string Ines = "ines.admin@e042.example.org";
    private const string Paul = "paul.admin@e107.example.org";

    private static readonly DateTime Lapse = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime AdministratorsTurn = Lapse.AddDays(RemindOfConfirmations.DaysToAdministrators);

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task writes_to_a_correspondent_when_it_has_lapsed_and_not_before()
    {
        await RunAtAsync(Lapse.AddDays(-1));
        Assert.Empty(await MailsToAsync(Luc));

        await RunAtAsync(Lapse);

        var mail = Assert.Single(await MailsToAsync(Luc));
        Assert.Equal("Votre rôle de correspondant est à confirmer", mail.Subject);
        Assert.Contains("E042 pour sifac", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/moi", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task writes_once_a_lapse_however_often_and_on_how_many_nodes_it_runs()
    {
        _app.Clock.UtcNow = Lapse;
        var job = _app.Services.GetRequiredService<JobRunner>();

        await Task.WhenAll(job.RunAsync(RemindOfLapses.JobName), job.RunAsync(RemindOfLapses.JobName));
        await RunAtAsync(Lapse.AddDays(3));
        await RunAtAsync(AdministratorsTurn.AddDays(60));

        Assert.Single(await MailsToAsync(Luc));
        Assert.Single(await MailsToAsync(Ines));
    }

    [Fact]
    public async Task writes_to_the_administrators_of_the_establishment_some_days_later()
    {
        await RunAtAsync(Lapse);
        await RunAtAsync(AdministratorsTurn.AddDays(-1));
        Assert.Empty(await MailsToAsync(Ines));

        await RunAtAsync(AdministratorsTurn);

        var mail = Assert.Single(await MailsToAsync(Ines));
        Assert.Contains("E042 (pour sifac)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/administration/correspondants?etablissement=E042", mail.Text, StringComparison.Ordinal);
        Assert.Contains("E107 (pour siham)", Assert.Single(await MailsToAsync(Paul)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_the_administrators_those_days_when_it_first_runs_long_after_the_lapse()
    {
        await RunAtAsync(Lapse.AddDays(200));

        Assert.Single(await MailsToAsync(Luc));
        Assert.Empty(await MailsToAsync(Ines));
    }

    [Fact]
    public async Task ends_with_the_confirmation_and_begins_again_a_year_later()
    {
        await RunAtAsync(Lapse);
        await ConfirmAsync();

        await RunAtAsync(AdministratorsTurn);
        Assert.DoesNotContain(await MailsToAsync(Ines), m => m.Text.Contains("sifac", StringComparison.Ordinal));
        await RunAtAsync(Lapse.AddYears(1));

        Assert.Equal(2, (await MailsToAsync(Luc)).Count);
    }

    [Fact]
    public async Task writes_to_nobody_whose_account_is_closed()
    {
        var luc = (await _app.ActorAsync(Persona.Luc)).AccountId!.Value;
        await _app.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(luc, Actor.System("a test"), CancellationToken.None));

        await RunAtAsync(Lapse);
        await RunAtAsync(AdministratorsTurn);

        Assert.Empty(await MailsToAsync(Luc));
        Assert.Empty(await MailsToAsync(Ines));
    }

    [Fact]
    public async Task is_the_portal_s_own_act()
    {
        var root = await _app.ActorAsync(Persona.Root);
        var establishment = (await _app.InScopeAsync(s => s.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync("E042", CancellationToken.None)))!.Id;

        var refused = await _app.InScopeAsync(s => s.GetRequiredService<RemindOfConfirmations>().ExecuteAsync(establishment, root, CancellationToken.None));

        Assert.Equal(RefusalKind.NotPermitted, refused.Refusal!.Kind);
    }

    private async Task RunAtAsync(DateTime at)
    {
        _app.Clock.UtcNow = at;
        Assert.Equal(JobOutcome.Succeeded, (await _app.Services.GetRequiredService<JobRunner>().RunAsync(RemindOfLapses.JobName)).Outcome);
    }

    private async Task ConfirmAsync()
    {
        var ines = await _app.ActorAsync(Persona.Ines);
        var luc = (await _app.ActorAsync(Persona.Luc)).AccountId!.Value;
        var confirmed = await _app.InScopeAsync(s => s.GetRequiredService<DescribeCorrespondent>().ExecuteAsync(
            new CorrespondentKey("E042", "sifac", luc), new CorrespondentDetails(default, IsPrimary: true, IsConfirmed: true, AbsentUntil: null, StandIn: ""), ines, CancellationToken.None));
        Assert.True(confirmed.Succeeded);
    }

    private async Task<List<ReceivedMail>> MailsToAsync(string address)
    {
        await _app.Services.GetRequiredService<JobRunner>().RunAsync("mail.send");
        var folder = Path.Combine(_app.Folder, "mail");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.eml").Select(f => ReceivedMail.Parse(File.ReadAllBytes(f))).Where(m => m.To == address).ToList()
            : [];
    }
}
