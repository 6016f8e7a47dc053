using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>How logins are written, and how a typed one is compared: in lower case, without the blanks around it.</summary>
internal sealed partial class LoginName : ILookupNormalizer
{
    public const string AllowedCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";

    public static bool IsWellFormed(string login) => login.Length is >= 3 and <= Account.MaxLoginLength && Form().IsMatch(login);

    /// <returns>Empty when nobody can have that login.</returns>
    public static string Normalise(string typed) => typed.Trim().ToLowerInvariant() is var login && IsWellFormed(login) ? login : "";

    public string? NormalizeName(string? name) => name is null ? null : Normalise(name);

    public string? NormalizeEmail(string? email) => email;

    [GeneratedRegex("^[a-z0-9]+([.@_-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
