namespace Amue.Portal.Accounts.SignIn;

/// <summary>Where to go after signing in: an address of this portal, or its home page.</summary>
internal static class LocalAddress
{
    public const string Home = "/";

    private const int MaxLength = 2000;

    // Enough for anything the portal writes; what is still encoded after that is refused.
    private const int MostEncodings = 3;

    /// <summary>The address itself when every reading of it, encoded and decoded, stays on this portal.</summary>
    public static string Of(string? asked)
    {
        if (asked is null || asked.Length > MaxLength || !asked.All(c => c is > ' ' and <= '~'))
        {
            return Home;
        }

        var reading = asked;
        for (var i = 0; i < MostEncodings; i++)
        {
            if (!StaysHere(reading))
            {
                return Home;
            }

            var decoded = Uri.UnescapeDataString(reading);
            if (decoded == reading)
            {
                return IsSignInOrOut(asked) ? Home : asked;
            }

            reading = decoded;
        }

        return Home;
    }

    // Browsers read a backslash as a slash, and leave tabs and line ends out.
    private static bool StaysHere(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
        && !address.Any(char.IsControl);

    private static bool IsSignInOrOut(string address) =>
        address.Split('?', '#')[0].TrimEnd('/').ToLowerInvariant() is SessionCookie.SignInPath or SessionCookie.SignOutPath;
}
