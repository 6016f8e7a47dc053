using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Demo;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Recipes;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.AspNetCore.Identity;
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
    }

    // Two are public and made of what is not: the container would look for a public constructor.
    private static void AddOperationsOnAccounts(IServiceCollection services)
    {
        services.AddScoped(p => new CreateAccount(
            p.GetRequiredService<UserManager<Account>>(), p.GetRequiredService<PortalDb>(), p.GetRequiredService<ReferentialDirectory>(),
            p.GetRequiredService<EventLog>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new ReplacePassphrase(
            p.GetRequiredService<UserManager<Account>>(), p.GetRequiredService<PortalDb>(), p.GetRequiredService<EventLog>()));
        services.AddOperation<UpdateAccount>();
        services.AddOperation<DisableAccount>();
        services.AddOperation<ReinstateAccount>();
    }
}
