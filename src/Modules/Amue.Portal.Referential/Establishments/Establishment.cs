using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Referential.Establishments;

internal sealed class Establishment : IAffectsRights, IReferenceData
{
    public const int MaxNameLength = 200;
    public const int MaxShortLength = 40;
    public const int MaxPlaceLength = 80;
    public const int MaxWaveLength = 20;
    public const int MaxTimeZoneLength = 60;
    public const int MaxSearchLength = 1_000;

    private Establishment()
    {
    }

    public Establishment(string code)
    {
        Id = Guid.CreateVersion7();
        Code = code;
    }

    public Guid Id { get; private set; }

    /// <summary><c>E042</c>: AMUE's own code, unique.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Acronym { get; private set; } = "";

    public string? Uai { get; private set; }

    public string? Siret { get; private set; }

    public EstablishmentKind Kind { get; private set; }

    public string City { get; private set; } = "";

    public string Region { get; private set; } = "";

    public SizeClass SizeClass { get; private set; }

    public FirstLevelMode FirstLevel { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZoneId { get; private set; } = "Europe/Paris";

    /// <summary>Users declared to AMUE: the denominator of adoption.</summary>
    public int DeclaredUsers { get; private set; }

    public bool IsPilot { get; private set; }

    /// <summary>The wave in which it opens; empty when none is said.</summary>
    public string Wave { get; private set; } = "";

    public Guid? MergedIntoId { get; private set; }

    public DateTime? MergedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>What searches compare: code, name, acronym, national number and city, folded.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Grows with every change: two people who edit at once do not overwrite each other.</summary>
    public int Revision { get; private set; }

    public Scope Scope => new(EstablishmentId: Id);

    public EstablishmentStanding Standing =>
        MergedIntoId is not null ? EstablishmentStanding.Merged : ClosedAt is not null ? EstablishmentStanding.Closed : EstablishmentStanding.Open;

    public void Describe(EstablishmentDetails details)
    {
        Name = details.Name;
        Acronym = details.Acronym;
        Uai = details.Uai;
        Siret = details.Siret;
        Kind = details.Kind;
        City = details.City;
        Region = details.Region;
        SizeClass = details.SizeClass;
        FirstLevel = details.FirstLevel;
        TimeZoneId = details.TimeZoneId;
        DeclaredUsers = details.DeclaredUsers;
        IsPilot = details.IsPilot;
        Wave = details.Wave;
        var folded = TextFolding.Fold(string.Join(' ', Code, Name, Acronym, Uai, City));
        SearchText = folded.Length > MaxSearchLength ? folded[..MaxSearchLength] : folded;
    }

    public void MergeInto(Guid other, DateTime at)
    {
        MergedIntoId = other;
        MergedAt ??= at;
    }

    public void Close(DateTime at) => ClosedAt = at;

    public void Advance() => Revision++;

    public EstablishmentDetails ToDetails(IReadOnlyList<string> domains) => new(Code, Name)
    {
        Acronym = Acronym,
        Uai = Uai,
        Siret = Siret,
        Kind = Kind,
        City = City,
        Region = Region,
        TimeZoneId = TimeZoneId,
        SizeClass = SizeClass,
        FirstLevel = FirstLevel,
        DeclaredUsers = DeclaredUsers,
        IsPilot = IsPilot,
        Wave = Wave,
        Domains = domains,
    };

    public EstablishmentEntry ToEntry() => new(Id, Code, Name, SizeClass, FirstLevel, TimeZoneId) { IsOpen = Standing == EstablishmentStanding.Open, MergedIntoId = MergedIntoId };
}
