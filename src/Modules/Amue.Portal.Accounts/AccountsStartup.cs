using Amue.Portal.Accounts.Charters;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Demo;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Profile;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.Recipes;
using Amue.Portal.Accounts.Recovery;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Reset;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts;

public sealed class AccountsStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Accounts.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(AccountPermissions.All);
        services.AddPortalIdentity();
        services.AddSessions();

        services.AddSingleton<DecoyHash>();
        services.AddScoped<SignInPace>();
        services.AddOperation<SignInByPassphrase>();
        AddOwnSessions(services);
        AddLinks(services);
        AddSecondFactor(services, configuration);
        AddCharter(services);
        services.AddOperation<ReadOwnProfile>().AddOperation<UpdatePreferences>();
        AddOperationsOnAccounts(services);
        services.AddRoleAdministration();
        services.AddRecipeStep<AccountsStep>();
        services.AddScoped<AccountKeys>().AddScoped<AccountsValidation>();

        services.AddScoped<AccountCards>();
        services.AddScoped<AccountContacts>();
        services.AddScoped<IPersonDirectory, PersonDirectory>();
        // First of all contributors, also of those of modules that this one depends on: see AccountContributor.
        services.Insert(0, ServiceDescriptor.Scoped<IActorContributor, AccountContributor>());

        services.AddSingleton(configuration.GetSection(DemoSettings.Section).Get<DemoSettings>() ?? new DemoSettings());
        services.AddScoped<DemoPersonas>();
        services.AddOperation<BecomePersona>();
    }

    private static void AddOwnSessions(IServiceCollection services)
    {
        services.AddScoped<SessionCards>().AddScoped<SessionGuard>().AddScoped<OwnSessions>().AddScoped<BrowserSession>();
        services.AddOperation<OpenSession>().AddOperation<EndSession>().AddOperation<EndOtherSessions>();
        services.AddJob<ForgetSessions>(ForgetSessions.JobName, TimeSpan.FromDays(1));
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.AddNavigation(new NavigationItem(Accounts.Manifest.Feature, "accounts.invite.title", "/administration/invitations", 90)
        {
            Kinds = [SpaceKind.Portal],
            Permission = AccountPermissions.Manage,
        });
        services.AddScoped<SentInvitations>().AddScoped<FindInvitationChoices>();
        services.AddOperation<InvitePerson>().AddOperation<WithdrawInvitation>().AddOperation<ReadInvitation>().AddOperation<AcceptInvitation>();
        services.AddOperation<AskForReset>().AddOperation<ResetPassphrase>();
        services.AddJob<ForgetResets>(ForgetResets.JobName, TimeSpan.FromDays(1));
    }

    private static void AddSecondFactor(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SecondFactorSettings.From(configuration));
        services.AddSingleton<TotpSeal>().AddSingleton<PendingSignIn>();
        services.AddScoped<TotpCodes>().AddScoped<RecoveryCodes>().AddScoped<ReadOwnFactors>().AddScoped<SessionProof>();
        services.AddScoped<IRequestGate, SecondFactorGate>();
        services.AddOperation<EnrolTotp>().AddOperation<RemoveTotp>().AddOperation<RenewRecoveryCodes>();
        AddPasskeys(services, configuration);
        services.AddOperation<SignInByCode>().AddOperation<ProveAgain>().AddOperation<ChangeOwnPassphrase>();
    }

    private static void AddCharter(IServiceCollection services)
    {
        services.AddOperation<ReadCharter>().AddOperation<EditCharter>().AddOperation<PublishCharter>().AddOperation<AcceptCharter>();
        services.AddScoped<AcceptForInvented>();
        services.AddRecipeStep<CharterStep>();
        services.AddScoped<IRequestGate, CharterGate>();
        services.Configure<MvcOptions>(options => options.Filters.Add<CharterFilter>());
    }

    // A key belongs to the name under which the portal is known, and its owner shows the device who they are: it is two factors.
    private static void AddPasskeys(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = Uri.TryCreate(configuration["Portal:PublicAddress"], UriKind.Absolute, out var address) ? address.Host : null;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddSingleton<PasskeyCeremony>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOperation<EnrolPasskey>().AddOperation<RemovePasskey>().AddOperation<SignInByPasskey>();
    }

    // Two are public and made of what is not: the container would look for a public constructor.
    private static void AddOperationsOnAccounts(IServiceCollection services)
    {
        services.AddScoped(p => new FirstAdministrator(p.GetRequiredService<PortalDb>(), p.GetRequiredService<CreateAccount>(), p.GetRequiredService<InvitePerson>()));
        services.AddScoped(p => new CreateAccount(
            p.GetRequiredService<UserManager<Account>>(), p.GetRequiredService<PortalDb>(), p.GetRequiredService<ReferentialDirectory>(),
            p.GetRequiredService<EventLog>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new ReplacePassphrase(
            p.GetRequiredService<UserManager<Account>>(), p.GetRequiredService<PortalDb>(), p.GetRequiredService<EventLog>()));
        services.AddOperation<UpdateAccount>();
        services.AddScoped<ClosingAudit>();
        services.AddOperation<DisableAccount>();
        services.AddOperation<ReinstateAccount>();
        services.AddOperation<ListAccounts>().AddOperation<EndSessionsOf>().AddOperation<ForgetSecondFactor>();
    }
}
