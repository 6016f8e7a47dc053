using System.Text.Encodings.Web;
using System.Text.Unicode;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Health;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Failures;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Amue.Portal.Platform;

/// <summary>What the platform registers, and the short words with which a module registers its own.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, ModuleCatalog modules)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(modules);
        services.AddSingleton<TextCatalog>();
        services.AddMemoryCache();
        services.AddPortalData(configuration);
        services.AddJobs(configuration);

        services.AddSingleton<SpaceCatalog>();
        services.AddSingleton<PermissionCatalog>();
        services.AddPermissions(PlatformPermissions.All);
        services.AddScoped<ActorLoader>();
        services.AddSingleton<Menu>();

        services.AddSingleton<ContentTypeCatalog>();
        services.AddScoped<ContentListing>();
        services.AddScoped<CustomFields>();
        services.AddSingleton<AttachmentStore>();
        services.AddJob<SweepAttachments>(SweepAttachments.JobName, TimeSpan.FromHours(6));
        services.AddScoped<ContentDefinitionExport>();
        services.AddOperation<DefineField>();
        services.AddOperation<DefineRole>();

        services.AddRecipes(Path.Combine(AppContext.BaseDirectory, "recipes"));
        services.AddRecipeStep<RolesStep>();
        services.AddRecipeStep<ContentDefinitionStep>();

        services.AddScoped<EventLog>();
        services.AddScoped<EventReader>();
        services.AddScoped<EventLags>();
        services.AddSingleton<FollowingSince>();
        services.AddSingleton<SubscriptionRunner>();
        services.AddOperation<ReadAudit>();
        services.AddHttpContextAccessor();
        services.AddSingleton<RequestOrigin>();
        services.AddSingleton(provider => new AuditLog(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<RequestOrigin>(), provider.GetRequiredService<TimeProvider>()));

        services.AddRouting(options => options.ConstraintMap["space"] = typeof(SpaceRouteConstraint));
        // French letters as they are: an entity each would weigh more than the page's style.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<ForgeryAudit>();
        services.AddSingleton<PlainPage>();
        services.AddRequestLimits(configuration);
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormMessages>();
        services.AddRazorPages(options => options.Conventions.Add(new SpaceRouteConvention()))
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<ForgeryAudit>();
                options.Filters.Add(new OnlyHandledMethods());
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new ModuleViewComponents()));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]).AddCheck<EventLagHealth>("events", tags: ["ready"]);
        return services;
    }

    /// <summary>The loops that follow the event log: only the process that serves runs them.</summary>
    public static IServiceCollection AddSubscriptionHost(this IServiceCollection services) => services.AddHostedService<SubscriptionHost>();

    public static IServiceCollection AddOperation<T>(this IServiceCollection services)
        where T : class =>
        services.AddScoped<T>();

    public static IServiceCollection AddCheckup<T>(this IServiceCollection services)
        where T : class, ICheckup =>
        services.AddScoped<ICheckup, T>();

    public static IServiceCollection AddPermissions(this IServiceCollection services, IReadOnlyList<Permission> permissions) =>
        services.AddSingleton(new DeclaredPermissions(permissions));

    public static IServiceCollection AddContentType(this IServiceCollection services, ContentType type) => services.AddSingleton(type);

    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);

    public static IServiceCollection AddSubscription<T>(this IServiceCollection services)
        where T : class, ISubscription =>
        services.AddScoped<ISubscription, T>();

    public static IServiceCollection AddActorContributor<T>(this IServiceCollection services)
        where T : class, IActorContributor =>
        services.AddScoped<IActorContributor, T>();

    /// <summary>First in the pipeline: what every answer carries.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>What goes wrong gets a page: the theme's, or a plain one when the database is what went wrong.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseMiddleware<LastResort>()
        .UseExceptionHandler("/erreur/500")
        .UseMiddleware<StorageFailure>()
        .UseStatusCodePagesWithReExecute("/erreur/{0}")
        .UseMiddleware<AddressLength>();

    /// <summary>After routing: bodies announced as too long are refused unread, answers that take too long are given up.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.UseMiddleware<AnnouncedSize>().UseRequestTimeouts();

    /// <summary>After authentication: how often one address may ask, and from where something may be changed.</summary>
    public static IApplicationBuilder UseRefusals(this IApplicationBuilder app) => app
        .UseRateLimiter()
        .UseMiddleware<RefusalPace>()
        .UseMiddleware<CrossSiteRefusal>();

    /// <summary>After routing and authentication: the space and the actor of the request.</summary>
    public static IApplicationBuilder UsePortal(this IApplicationBuilder app) => app.UseMiddleware<PortalRequestMiddleware>();
}
