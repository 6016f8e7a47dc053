using Amue.Portal.Platform.Checkups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Settings that suit a developer and harm a real site.</summary>
internal sealed class ConfigurationCheckup(IConfiguration configuration, IHostEnvironment environment) : ICheckup
{
    public string Subject => "configuration";

    public bool NeedsDatabase => false;

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var findings = Look().ToList();
        return Task.FromResult<IReadOnlyList<Finding>>(findings.Count > 0 ? findings : [Finding.Ok($"nothing to say ({environment.EnvironmentName})")]);
    }

    private IEnumerable<Finding> Look()
    {
        var isAddress = Uri.TryCreate(configuration["Portal:PublicAddress"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!isAddress)
        {
            yield return Finding.Error("Portal:PublicAddress is no address", "Set it to the address that people type, as https://support.example.org.");
        }

        if (configuration.GetValue("Jobs:Scheduled", true) is false)
        {
            yield return Finding.Warning("this node runs no job by itself", "See that another node does, or set Jobs:Scheduled to true.");
        }

        if (environment.IsDevelopment())
        {
            yield break;
        }

        if (isAddress && address!.Scheme == "http")
        {
            yield return Finding.Error("Portal:PublicAddress is not https", "Put the portal behind TLS and set the https address: links of mails, passkeys and secure cookies need it.");
        }

        if (configuration.GetValue<bool>("Portal:Demo"))
        {
            yield return Finding.Error("Portal:Demo is on: anyone can sign in as anyone of the demonstration", "Set Portal:Demo to false.");
        }

        if (configuration.GetValue<bool?>("Portal:SecondFactor") is false)
        {
            yield return Finding.Warning("roles that act for others need no second factor", "Set Portal:SecondFactor to true.");
        }

        if (configuration["Mail:From"] is not { Length: > 0 } from || from.EndsWith("@localhost", StringComparison.OrdinalIgnoreCase))
        {
            yield return Finding.Warning("mails leave from an address that no server accepts", "Set Mail:From to an address of yours.");
        }
    }
}
