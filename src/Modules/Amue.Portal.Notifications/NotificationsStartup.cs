using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Notifications;

public sealed class NotificationsStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Notifications.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection(MailSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<MailQueue>();
        services.AddScoped<MailComposer>();
        services.AddSingleton<MailTransport>();
        services.AddJob<SendQueuedMail>(SendQueuedMail.JobName, TimeSpan.FromSeconds(5));
    }
}
