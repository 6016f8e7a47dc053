using Xunit;

namespace Amue.Portal.Testing.Portal;

/// <summary>The headers that every answer of the portal carries, whatever it is (security.md §2.3).</summary>
public static class SafeHeaders
{
    private static readonly Dictionary<string, string> Exact = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly string[] Policies =
        ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"];

    public static void AssertOn(HttpResponseMessage response) => Assert.Empty(MissingFrom(response));

    /// <returns>What is missing or wrong, a line each; empty when the answer is safe.</returns>
    public static IReadOnlyList<string> MissingFrom(HttpResponseMessage response)
    {
        var policy = Of(response, "Content-Security-Policy").Split("; ");
        var where = $"{response.RequestMessage?.RequestUri?.PathAndQuery} ({(int)response.StatusCode})";
        return
        [
            .. Exact.Where(h => Of(response, h.Key) != h.Value).Select(h => $"{where}: {h.Key} is '{Of(response, h.Key)}'"),
            .. Policies.Except(policy).Select(p => $"{where}: {p} is not in the policy"),
            .. policy.Where(p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal)).Select(p => $"{where}: {p}"),
            .. Of(response, "Permissions-Policy").Contains("camera=()", StringComparison.Ordinal) ? Array.Empty<string>() : [$"{where}: no Permissions-Policy"],
            .. response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By") ? [$"{where}: names its server"] : Array.Empty<string>(),
            .. (int)response.StatusCode >= 400 && response.Headers.CacheControl is not { Private: true, NoStore: true } ? [$"{where}: an error that may be cached"] : Array.Empty<string>(),
        ];
    }

    private static string Of(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "";
}
