using Amue.Portal.Accounts.People;
using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications;

public sealed class NotificationsStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Notifications.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection(MailSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MailSeal>();
        // Public, and made of what is not: the container would look for a public constructor.
        services.AddScoped(p => new MailQueue(
            p.GetRequiredService<PortalDb>(), p.GetRequiredService<AccountContacts>(), p.GetRequiredService<MailSeal>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<MailSettings>>()));
        services.AddScoped<IAccountMail, AccountMailer>();
        services.AddScoped<MailComposer>();
        services.AddSingleton<MailTransport>();
        services.AddOperation<ReadMailBacklog>().AddOperation<RetryParkedMail>();
        services.AddCheckup<MailCheckup>();
        services.AddJob<SendQueuedMail>(SendQueuedMail.JobName, TimeSpan.FromSeconds(5));
    }
}
