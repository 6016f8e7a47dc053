using System.Text.RegularExpressions;
using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Referential.Establishments;

/// <summary>What can be said of an establishment, field by field.</summary>
internal static partial class EstablishmentFields
{
    public const int MaxDeclaredUsers = 1_000_000;

    /// <summary>Numbers without the blanks they are often written with, letters in one case, nothing empty but absent.</summary>
    public static EstablishmentDetails Tidy(EstablishmentDetails details) => details with
    {
        Code = details.Code.Trim().ToUpperInvariant(),
        Name = details.Name.Trim(),
        Acronym = details.Acronym.Trim(),
        Uai = Compact(details.Uai)?.ToUpperInvariant(),
        Siret = Compact(details.Siret),
        City = details.City.Trim(),
        Region = details.Region.Trim(),
        TimeZoneId = details.TimeZoneId.Trim(),
        Wave = details.Wave.Trim(),
        Domains = details.Domains.Where(d => !string.IsNullOrWhiteSpace(d)).Select(d => IdentityDomain.Normalise(d) ?? d.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
    };

    public static IEnumerable<FieldError> Check(EstablishmentDetails details)
    {
        if (!CodeShape().IsMatch(details.Code))
        {
            yield return new FieldError(nameof(details.Code), "referential.establishment.code");
        }

        foreach (var error in CheckPlace(details).Concat(CheckNumbers(details)))
        {
            yield return error;
        }

        foreach (var domain in details.Domains.Where(d => IdentityDomain.Normalise(d) is null))
        {
            yield return new FieldError(nameof(details.Domains), "referential.establishment.domain", domain);
        }
    }

    private static IEnumerable<FieldError> CheckPlace(EstablishmentDetails details)
    {
        if (details.Name.Length == 0 || !Fits(details.Name, Establishment.MaxNameLength))
        {
            yield return new FieldError(nameof(details.Name), "referential.establishment.name", Establishment.MaxNameLength);
        }

        if (!Fits(details.Acronym, Establishment.MaxShortLength))
        {
            yield return new FieldError(nameof(details.Acronym), "referential.establishment.short", Establishment.MaxShortLength);
        }

        if (!Fits(details.City, Establishment.MaxPlaceLength))
        {
            yield return new FieldError(nameof(details.City), "referential.establishment.short", Establishment.MaxPlaceLength);
        }

        if (!Fits(details.Region, Establishment.MaxPlaceLength))
        {
            yield return new FieldError(nameof(details.Region), "referential.establishment.short", Establishment.MaxPlaceLength);
        }

        if (!Fits(details.Wave, Establishment.MaxWaveLength))
        {
            yield return new FieldError(nameof(details.Wave), "referential.establishment.short", Establishment.MaxWaveLength);
        }

        if (!IsTimeZone(details.TimeZoneId))
        {
            yield return new FieldError(nameof(details.TimeZoneId), "referential.timeZone", details.TimeZoneId);
        }
    }

    private static IEnumerable<FieldError> CheckNumbers(EstablishmentDetails details)
    {
        if (details.Uai is { } uai && !Uai.IsValid(uai))
        {
            yield return new FieldError(nameof(details.Uai), "referential.establishment.uai");
        }

        if (details.Siret is { } siret && !Siret.IsValid(siret))
        {
            yield return new FieldError(nameof(details.Siret), "referential.establishment.siret");
        }

        if (details.DeclaredUsers is < 0 or > MaxDeclaredUsers)
        {
            yield return new FieldError(nameof(details.DeclaredUsers), "referential.establishment.declaredUsers", MaxDeclaredUsers);
        }

        if (!Enum.IsDefined(details.Kind) || !Enum.IsDefined(details.SizeClass) || !Enum.IsDefined(details.FirstLevel))
        {
            yield return new FieldError(nameof(details.Kind), "referential.establishment.choice");
        }
    }

    public static bool IsTimeZone(string zone) => zone.Length is > 0 and <= Establishment.MaxTimeZoneLength && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    public static bool Fits(string text, int most) => text.Length <= most && !text.Any(char.IsControl);

    private static string? Compact(string? number)
    {
        var compact = string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c)));
        return compact.Length == 0 ? null : compact;
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9-]{1,19}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeShape();
}
