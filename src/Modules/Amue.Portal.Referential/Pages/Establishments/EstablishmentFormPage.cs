using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>What the forms that make and change an establishment share. Fields are called as in what they describe.</summary>
internal abstract class EstablishmentFormPage : PortalPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Acronym { get; set; }

    [BindProperty]
    public string? Uai { get; set; }

    [BindProperty]
    public string? Siret { get; set; }

    [BindProperty]
    public EstablishmentKind Kind { get; set; }

    [BindProperty]
    public string? City { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? TimeZoneId { get; set; }

    [BindProperty]
    public SizeClass SizeClass { get; set; }

    [BindProperty]
    public FirstLevelMode FirstLevel { get; set; }

    [BindProperty]
    public string? DeclaredUsers { get; set; }

    [BindProperty]
    public bool IsPilot { get; set; }

    [BindProperty]
    public string? Wave { get; set; }

    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>Whether the reader says all of it, rather than what the establishment decides itself.</summary>
    public abstract bool IsWhole { get; }

    public abstract bool IsNew { get; }

    protected void Fill(EstablishmentDetails details)
    {
        (Code, Name, Acronym, Uai, Siret, Kind) = (details.Code, details.Name, details.Acronym, details.Uai, details.Siret, details.Kind);
        (City, Region, TimeZoneId, SizeClass, FirstLevel) = (details.City, details.Region, details.TimeZoneId, details.SizeClass, details.FirstLevel);
        (DeclaredUsers, IsPilot, Wave) = (details.DeclaredUsers.ToString(CultureInfo.InvariantCulture), details.IsPilot, details.Wave);
        Domains = string.Join('\n', details.Domains);
    }

    /// <summary>What was sent that no form of ours sends: a choice that is none.</summary>
    protected Refusal? Unread()
    {
        var fields = ModelState.Where(f => f.Value!.Errors.Count > 0).Select(f => f.Key).ToList();
        ModelState.Clear();
        return fields.Count == 0 ? null : Refusal.Invalid(fields.Select(f => new FieldError(f, "referential.establishment.choice")));
    }

    /// <summary>A refusal when a number is not one.</summary>
    protected Outcome<EstablishmentDetails> Typed()
    {
        var users = string.Concat((DeclaredUsers ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (!int.TryParse(users.Length == 0 ? "0" : users, NumberStyles.None, CultureInfo.InvariantCulture, out var declared))
        {
            return Refusal.InvalidField(nameof(DeclaredUsers), "referential.establishment.declaredUsers", EstablishmentFields.MaxDeclaredUsers);
        }

        return new EstablishmentDetails(Code ?? "", Name ?? "")
        {
            Acronym = Acronym ?? "",
            Uai = Uai,
            Siret = Siret,
            Kind = Kind,
            City = City ?? "",
            Region = Region ?? "",
            TimeZoneId = TimeZoneId ?? "",
            SizeClass = SizeClass,
            FirstLevel = FirstLevel,
            DeclaredUsers = declared,
            IsPilot = IsPilot,
            Wave = Wave ?? "",
            Domains = (Domains ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries),
        };
    }
}
