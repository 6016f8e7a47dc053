using System.Globalization;

namespace Amue.Portal.Referential.Establishments;

/// <summary>A domain whose identities are one establishment's. Compared whole, in lower case and ASCII: never by its end.</summary>
internal sealed class IdentityDomain
{
    public const int MaxLength = 253;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private IdentityDomain()
    {
    }

    public IdentityDomain(string name, Guid establishmentId)
    {
        Name = name;
        EstablishmentId = establishmentId;
    }

    public string Name { get; private set; } = "";

    public Guid EstablishmentId { get; private set; }

    public void GiveTo(Guid establishmentId) => EstablishmentId = establishmentId;

    /// <returns>Null when it is not the name of a domain.</returns>
    public static string? Normalise(string typed)
    {
        try
        {
            var name = Idn.GetAscii(typed.Trim().TrimEnd('.')).ToLowerInvariant();
            return name.Length <= MaxLength && name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns ? name : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
