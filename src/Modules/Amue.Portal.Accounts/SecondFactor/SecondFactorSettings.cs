using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Whether those who decide for others must have a second factor: always, but in a demonstration.</summary>
/// <param name="IsRequired"><c>Portal:SecondFactor</c>; without it, the contrary of <c>Portal:Demo</c>.</param>
internal sealed record SecondFactorSettings(bool IsRequired)
{
    public static SecondFactorSettings From(IConfiguration configuration) =>
        new(configuration.GetValue<bool?>("Portal:SecondFactor") ?? !configuration.GetValue<bool>("Portal:Demo"));
}
