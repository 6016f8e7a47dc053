using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>The portal as in production, on https, with the referential that accounts need and nobody in it; a database of its own.</summary>
public sealed class AccountsHost : IAsyncDisposable
{
    public const string Passphrase = "lanterne cheval pupitre violet";

    // The rules of time and counting do not depend on how long a hash takes; HashedPassphrases tests its strength.
    private const int QuickIterations = 1_000;

    public const string PublicAddress = "https://portail.example.org";

    // Nothing leaves before the test says so, and nobody is led to enrol anything where that is not what is tested.
    private static readonly Dictionary<string, string?> ModestSettings = new() { ["Jobs:Scheduled"] = "false", ["Portal:PublicAddress"] = PublicAddress, ["Portal:SecondFactor"] = "false" };

    private readonly WebApplication _app;
    private readonly string _folder;

    private AccountsHost(WebApplication app, string folder, FakeClock clock)
    {
        _app = app;
        _folder = folder;
        Clock = clock;
    }

    public FakeClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    internal CountingHasher Hasher => (CountingHasher)Services.GetRequiredService<IPasswordHasher<Account>>();

    public static async Task<AccountsHost> StartAsync(HostedDatabase database, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new FakeClock();
        var builder = PortalHost.CreateBuilder([], adjusted =>
        {
            adjusted.Environment.EnvironmentName = Environments.Production;
            adjusted.Configuration.AddInMemoryCollection(database.Settings).AddInMemoryCollection(ModestSettings).AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
            adjusted.Services.AddSingleton<TimeProvider>(clock);
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer().UseStaticWebAssets();
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = QuickIterations);
        builder.Services.AddSingleton<IPasswordHasher<Account>, CountingHasher>();
        var app = PortalHost.BuildServer(builder);
        TestPages.Map(app);
        var host = new AccountsHost(app, database.Folder, clock);
        await host.SetUpAsync();
        await app.StartAsync();
        return host;
    }

    public Browser NewBrowser(string acceptLanguage = "fr") => new(_app.GetTestServer(), acceptLanguage);

    public async Task<Browser> SignInAsync(string login, string passphrase = Passphrase)
    {
        var browser = NewBrowser();
        var answer = await browser.SignInAsync(login, passphrase);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public Task<Actor> ActorAsync(Guid? accountId) =>
        InScopeAsync(services => services.GetRequiredService<ActorLoader>().LoadAsync(accountId, CancellationToken.None));

    /// <summary>An account made by the portal itself, under a login of its own.</summary>
    public async Task<RegisteredAccount> CreateAccountAsync(Func<AccountDetails, AccountDetails>? describe = null, string? passphrase = Passphrase)
    {
        var details = new AccountDetails($"personne.{Guid.NewGuid():N}", "Claire Aubry", "claire.aubry@e042.example.org") { Roles = [new RequestedRole(Role.Member)] };
        var outcome = await InScopeAsync(services => services.GetRequiredService<CreateAccount>()
            .ExecuteAsync(describe is null ? details : describe(details), passphrase, Actor.System("test"), CancellationToken.None));
        return outcome.Value;
    }

    /// <summary>Lets mails leave, and reads those to one address, the oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsToAsync(string address)
    {
        await Services.GetRequiredService<JobRunner>().RunAsync("mail.send");
        var folder = new DirectoryInfo(Path.Combine(_folder, "mail"));
        return folder.Exists
            ? folder.GetFiles("*.eml").OrderBy(f => f.CreationTimeUtc).Select(f => ReceivedMail.Parse(File.ReadAllBytes(f.FullName))).Where(m => m.To == address).ToList()
            : [];
    }

    /// <summary>The path and query of the link that a mail holds.</summary>
    public static string LinkIn(ReceivedMail mail) =>
        mail.Text.Split('\n').Single(line => line.StartsWith(PublicAddress, StringComparison.Ordinal)).Trim()[PublicAddress.Length..];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task SetUpAsync() => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        if (db.Spaces.Any())
        {
            return;
        }

        db.Spaces.Add(new Space(Space.PortalKey, SpaceKind.Portal, "Portail"));
        await db.SaveChangesAsync();
        await TestRecipe.RunAsync(services, TestRecipe.Referential);
    });
}
