using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Modules;

/// <summary>A module's entrance: what it is called, what it registers, what it serves.</summary>
public abstract class ModuleStartup
{
    public abstract ModuleManifest Manifest { get; }

    public Assembly Assembly => GetType().Assembly;

    /// <summary>Services are registered always; a feature that is off hides what it offers, it does not unregister it.</summary>
    public abstract void ConfigureServices(IServiceCollection services, IConfiguration configuration);

    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
