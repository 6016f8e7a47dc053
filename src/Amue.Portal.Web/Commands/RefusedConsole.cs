using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Web.Commands;

internal static class RefusedConsole
{
    /// <summary>Says on the console why an operation refused.</summary>
    /// <returns>The exit code of such a refusal.</returns>
    public static async Task<int> RefuseAsync(this IServiceProvider services, Refusal refusal)
    {
        var texts = services.GetRequiredService<TextCatalog>();
        foreach (var error in refusal.Errors)
        {
            await Console.Error.WriteLineAsync($"{error.Field} {texts[error.Key, error.Arguments]}".Trim());
        }

        return refusal.Kind.ToExitCode();
    }
}
