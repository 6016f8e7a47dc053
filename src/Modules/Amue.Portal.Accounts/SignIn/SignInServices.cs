using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Languages;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Registration;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.SignIn;

internal static class SignInServices
{
    private const string ApplicationName = "Amue.Portal";

    /// <summary>ASP.NET Core Identity over the portal's database, with the portal's rules in place of its own.</summary>
    public static void AddPortalIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PassphraseHasher>();
        services.AddScoped<IPasswordValidator<Account>, PassphraseValidator>();
        services.AddSingleton<ILookupNormalizer, LoginName>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PassphraseHasher.Iterations);
        services.AddIdentityCore<Account>(options => options.User.AllowedUserNameCharacters = LoginName.AllowedCharacters)
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<AccountErrors>();
    }

    /// <summary>The session cookie, the form cookie and the keys that protect both; the language of each request.</summary>
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddScoped<SessionEvents>();
        services.AddOptions<AntiforgeryOptions>().Configure<Microsoft.Extensions.Hosting.IHostEnvironment>(FormCookie.Configure);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<Microsoft.Extensions.Hosting.IHostEnvironment>(NoticeCookie.Configure);
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<Platform.Data.DataDirectory, Microsoft.Extensions.Logging.ILoggerFactory>(ProtectionKeys.Configure);
        services.Configure<RequestLocalizationOptions>(ReaderLanguage.Configure);
    }
}
