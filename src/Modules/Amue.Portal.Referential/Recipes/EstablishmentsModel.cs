using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Referential.Recipes;

internal sealed record EstablishmentsModel(IReadOnlyList<EstablishmentModel> Establishments);

/// <param name="Code">Which: one that has this code is brought to the description.</param>
/// <param name="Domains">Of its identities.</param>
/// <param name="MergedInto">The code of the establishment it became part of.</param>
/// <param name="Departed">It has left the portal.</param>
internal sealed record EstablishmentModel(
    string Code,
    string Name,
    SizeClass Size,
    int DeclaredUsers,
    FirstLevelMode FirstLevel = FirstLevelMode.Autonomous,
    string? TimeZone = null,
    string? Acronym = null,
    string? Uai = null,
    string? Siret = null,
    EstablishmentKind? Kind = null,
    string? City = null,
    string? Region = null,
    bool? Pilot = null,
    string? Wave = null,
    IReadOnlyList<string>? Domains = null,
    string? MergedInto = null,
    bool Departed = false)
{
    public static EstablishmentModel Of(EstablishmentDetails details) => new(details.Code, details.Name, details.SizeClass, details.DeclaredUsers, details.FirstLevel, details.TimeZoneId)
    {
        Acronym = details.Acronym,
        Uai = details.Uai,
        Siret = details.Siret,
        Kind = details.Kind,
        City = details.City,
        Region = details.Region,
        Pilot = details.IsPilot,
        Wave = details.Wave,
        Domains = details.Domains,
    };

    /// <summary>What it names, over what is known already.</summary>
    public EstablishmentDetails Over(EstablishmentDetails known) => EstablishmentFields.Tidy(known with
    {
        Name = Name,
        SizeClass = Size,
        DeclaredUsers = DeclaredUsers,
        FirstLevel = FirstLevel,
        TimeZoneId = TimeZone ?? "Europe/Paris",
        Acronym = Acronym ?? known.Acronym,
        Uai = Uai ?? known.Uai,
        Siret = Siret ?? known.Siret,
        Kind = Kind ?? known.Kind,
        City = City ?? known.City,
        Region = Region ?? known.Region,
        IsPilot = Pilot ?? known.IsPilot,
        Wave = Wave ?? known.Wave,
        Domains = Domains ?? known.Domains,
    });

    public static string MemberOf(string field) => field switch
    {
        nameof(EstablishmentDetails.TimeZoneId) => nameof(TimeZone),
        nameof(EstablishmentDetails.SizeClass) => nameof(Size),
        _ => field,
    };
}
