using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Importing;

/// <summary>Establishments, by their codes. A column that the file does not have leaves what is known; an empty cell empties it.</summary>
internal sealed class EstablishmentLines(PortalDb db, EstablishmentRegister register) : ILineImport
{
    private static readonly ImportColumn Code = new("code", IsRequired: true, "code_site");
    private static readonly ImportColumn Name = new("nom", IsRequired: true, "libelle", "name");
    private static readonly ImportColumn Acronym = new("sigle", Aliases: ["acronym", "nom_court"]);
    private static readonly ImportColumn Uai = new("uai");
    private static readonly ImportColumn Siret = new("siret");
    private static readonly ImportColumn Kind = new("type");
    private static readonly ImportColumn City = new("ville", Aliases: ["commune", "city"]);
    private static readonly ImportColumn Region = new("region");
    private static readonly ImportColumn TimeZone = new("fuseau", Aliases: ["timezone", "fuseau_horaire"]);
    private static readonly ImportColumn Size = new("taille", Aliases: ["size"]);
    private static readonly ImportColumn FirstLevel = new("niveau1", Aliases: ["n1", "n1mode"]);
    private static readonly ImportColumn Users = new("utilisateurs", Aliases: ["declared_users", "effectif"]);
    private static readonly ImportColumn Pilot = new("pilote", Aliases: ["pilot"]);
    private static readonly ImportColumn Wave = new("vague", Aliases: ["wave"]);
    private static readonly ImportColumn Domains = new("domaines", Aliases: ["domains", "domaine"]);

    private static readonly (string, EstablishmentKind)[] Kinds =
    [
        ("autre", EstablishmentKind.Other), ("autre établissement", EstablishmentKind.Other), ("grand établissement", EstablishmentKind.Other),
        ("université", EstablishmentKind.University), ("école", EstablishmentKind.School), ("institut", EstablishmentKind.School),
        ("organisme de recherche", EstablishmentKind.ResearchBody), ("regroupement", EstablishmentKind.Grouping),
    ];

    private static readonly (string, SizeClass)[] Sizes =
    [
        ("P", SizeClass.Small), ("petit", SizeClass.Small), ("M", SizeClass.Medium), ("moyen", SizeClass.Medium), ("G", SizeClass.Large), ("grand", SizeClass.Large),
        ("EPST", SizeClass.Research),
    ];

    private static readonly (string, FirstLevelMode)[] Modes =
        [("autonome", FirstLevelMode.Autonomous), ("mutualisé", FirstLevelMode.Mutualised), ("délégué", FirstLevelMode.Delegated)];

    private static readonly (string, bool)[] YesOrNo = [("non", false), ("oui", true), ("N", false), ("O", true), ("0", false), ("1", true)];

    public IReadOnlyList<ImportColumn> Columns { get; } =
        [Code, Name, Acronym, Uai, Siret, Kind, City, Region, TimeZone, Size, FirstLevel, Users, Pilot, Wave, Domains];

    public string KeyOf(ImportRow row) => row.Text(Code).ToUpperInvariant();

    public async Task<LineOutcome> TakeAsync(ImportRow row, ClaimedValues claimed, Actor actor, CancellationToken cancellationToken)
    {
        var code = KeyOf(row);
        var existing = await db.Establishments.SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (existing?.Standing == EstablishmentStanding.Merged)
        {
            row.Wrong(Code, "referential.import.merged");
            return LineOutcome.Rejected;
        }

        var domains = existing is null ? [] : await db.IdentityDomains.Where(d => d.EstablishmentId == existing.Id).Select(d => d.Name).ToListAsync(cancellationToken);
        var details = EstablishmentFields.Tidy(Read(row, existing?.ToDetails(domains) ?? new EstablishmentDetails(code, "")));
        foreach (var error in await register.CheckAsync(details, existing, cancellationToken))
        {
            row.Wrong(ColumnOf(error.Field), error);
        }

        foreach (var (column, value) in ClaimsOf(details))
        {
            if (claimed.LineOf($"{column.Name} {value}", row.Line) is { } other)
            {
                row.Wrong(column, "referential.import.twice", other);
            }
        }

        if (row.Errors.Count > 0)
        {
            return LineOutcome.Rejected;
        }

        var fields = await register.WriteAsync(existing, details, actor, cancellationToken);
        return fields.Count == 0 ? LineOutcome.Unchanged : existing is null ? LineOutcome.Created : LineOutcome.Changed;
    }

    private static EstablishmentDetails Read(ImportRow row, EstablishmentDetails before) => before with
    {
        Name = row.Text(Name, before.Name),
        Acronym = row.Text(Acronym, before.Acronym),
        Uai = row.Text(Uai, before.Uai ?? ""),
        Siret = row.Text(Siret, before.Siret ?? ""),
        Kind = row.Choice(Kind, Kinds, before.Kind),
        City = row.Text(City, before.City),
        Region = row.Text(Region, before.Region),
        TimeZoneId = row.Text(TimeZone, before.TimeZoneId) is { Length: > 0 } zone ? zone : "Europe/Paris",
        SizeClass = row.Choice(Size, Sizes, before.SizeClass),
        FirstLevel = row.Choice(FirstLevel, Modes, before.FirstLevel),
        DeclaredUsers = row.Number(Users, before.DeclaredUsers),
        IsPilot = row.Choice(Pilot, YesOrNo, before.IsPilot),
        Wave = row.Text(Wave, before.Wave),
        Domains = row.Text(Domains, string.Join(' ', before.Domains)).Split(['|', ',', ' '], StringSplitOptions.RemoveEmptyEntries),
    };

    private static ImportColumn? ColumnOf(string field) => field switch
    {
        nameof(EstablishmentDetails.Code) => Code,
        nameof(EstablishmentDetails.Name) => Name,
        nameof(EstablishmentDetails.Acronym) => Acronym,
        nameof(EstablishmentDetails.Uai) => Uai,
        nameof(EstablishmentDetails.Siret) => Siret,
        nameof(EstablishmentDetails.City) => City,
        nameof(EstablishmentDetails.Region) => Region,
        nameof(EstablishmentDetails.TimeZoneId) => TimeZone,
        nameof(EstablishmentDetails.DeclaredUsers) => Users,
        nameof(EstablishmentDetails.Wave) => Wave,
        nameof(EstablishmentDetails.Domains) => Domains,
        _ => null,
    };

    // Two lines of one file may not claim the same number either: the database knows only of what is saved.
    private static IEnumerable<(ImportColumn Column, string Value)> ClaimsOf(EstablishmentDetails details)
    {
        if (details.Uai is { } uai)
        {
            yield return (Uai, uai);
        }

        if (details.Siret is { } siret)
        {
            yield return (Siret, siret);
        }

        foreach (var domain in details.Domains)
        {
            yield return (Domains, domain);
        }
    }
}
