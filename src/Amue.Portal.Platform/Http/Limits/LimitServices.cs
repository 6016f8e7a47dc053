using System.Net;
using Amue.Portal.Platform.Http.Failures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Http.Limits;

internal static class LimitServices
{
    /// <summary>Requests carry text; files have their own limit where they are received.</summary>
    private const long LargestRequest = 2 * 1024 * 1024;

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new RequestLimits();
        services.AddSingleton(limits);
        services.AddRateLimiter(options => options.GlobalLimiter = AnonymousPace.Create(limits));
        services.AddOptions<RateLimiterOptions>().Configure<PlainPage>((options, page) =>
            options.OnRejected = (rejected, _) => new ValueTask(TooManyRequests.AnswerAsync(rejected.HttpContext, rejected.Lease, page)));
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<PlainPage>((options, page) => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(limits.AnswerSeconds),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = context => page.WriteAsync(context, StatusCodes.Status504GatewayTimeout),
        });
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, configuration["Portal:Proxies"] ?? ""));
        services.Configure<KestrelServerOptions>(Configure);
    }

    /// <summary>Who may say for whom they ask: nobody, unless configuration names their addresses or networks.</summary>
    public static void TrustProxies(ForwardedHeadersOptions options, string proxies)
    {
        // Each hop is looked at: the first that is not a proxy is the client, whatever it pretends.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"Portal:Proxies holds '{proxy}', which is neither an address nor a network such as 10.1.0.0/16.");
            }
        }

        // With nobody to believe, the middleware would believe everybody.
        options.ForwardedHeaders = options.KnownProxies.Count + options.KnownIPNetworks.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }

    private static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestRequest;
        // What is longer than AddressLength allows, up to this, is refused with a page; what is longer still, without a word.
        options.Limits.MaxRequestLineSize = 8 * AddressLength.Most;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        // Whoever sends more slowly than the slowest telephone holds a connection and nothing else.
        options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        options.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
