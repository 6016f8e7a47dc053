using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Jobs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Amue.Portal.Web.Hosting;

/// <summary>Builds the one process: its services for the command line, its pipeline for serving.</summary>
public static class PortalHost
{
    /// <param name="args">Configuration as <c>--Section:Key value</c>.</param>
    /// <param name="adjust">For tests: another clock, other settings.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            ContentRootPath = ContentRoot(),
        });
        builder.AddSiteFile();
        adjust?.Invoke(builder);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.AddJsonConsole();
        }

        var data = builder.Configuration["Portal:DataDirectory"] ?? "App_Data";
        builder.Services.AddSingleton(new DataDirectory(Path.Combine(builder.Environment.ContentRootPath, data)));
        var modules = PortalModules.Create();
        builder.Services.AddPlatform(builder.Configuration, modules);
        foreach (var module in modules.Modules)
        {
            module.ConfigureServices(builder.Services, builder.Configuration);
        }

        return builder;
    }

    /// <summary>The application that answers requests and follows the log.</summary>
    public static WebApplication BuildServer(WebApplicationBuilder builder)
    {
        builder.Services.AddSubscriptionHost().AddJobHost().AddVisitorCompression();
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseAuthentication();
        app.UseVisitorCompression();
        app.UseRequestLocalization();
        app.UseRefusals();
        app.UsePortal();
        app.UseAuthorization();

        app.MapStaticAssets().Add(endpoint => endpoint.Metadata.Add(new OutsidePortalAttribute()));
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new OutsidePortalAttribute());
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(new OutsidePortalAttribute());
        app.MapSecurityContact();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in app.Services.GetRequiredService<Platform.Modules.ModuleCatalog>().Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }

    // Run from the sources, files are kept beside the project; published, beside the program.
    private static string ContentRoot()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return File.Exists(Path.Combine(project, "Amue.Portal.Web.csproj")) ? project : AppContext.BaseDirectory;
    }
}
