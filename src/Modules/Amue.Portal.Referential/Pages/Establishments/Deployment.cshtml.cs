using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Products;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>Puts a product in place at an establishment, or says more of it.</summary>
[Feature(Manifest.Feature)]
internal sealed class DeploymentModel(ReadDeployment read, DescribeDeployment describe) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "establishment")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "produit")]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty]
    public string? ConventionSignedOn { get; set; }

    [BindProperty]
    public string? DeployedOn { get; set; }

    [BindProperty]
    public string? InProductionOn { get; set; }

    [BindProperty]
    public string? EndedOn { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public string? Modules { get; set; }

    public DeploymentSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(Chosen ?? "") is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        var details = Sheet.Details;
        (Product, Version, Modules) = (details.Product, details.Version, string.Join('\n', details.Modules));
        (ConventionSignedOn, DeployedOn, InProductionOn, EndedOn) = (Iso(details.ConventionSignedOn), Iso(details.DeployedOn), Iso(details.InProductionOn), Iso(details.EndedOn));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = Typed();
        var outcome = typed.Succeeded ? await describe.ExecuteAsync(Code, typed.Value, Actor, Cancelled) : typed.Refusal;
        if (outcome.Succeeded)
        {
            TempData["Confirmation"] = Texts["referential.deployment.saved"];
            return Redirect(ReferentialAddresses.Establishment(Code));
        }

        return outcome.Refusal.Kind == RefusalKind.NotPermitted || await LoadAsync(Product ?? "") is not { } hidden
            ? await RefuseAsync(outcome.Refusal)
            : await RefuseAsync(hidden);
    }

    private async Task<Refusal?> LoadAsync(string product)
    {
        var outcome = await read.ExecuteAsync(Code, product, Actor, Cancelled);
        if (outcome.Succeeded)
        {
            Sheet = outcome.Value;
        }

        return outcome.Succeeded ? null : outcome.Refusal;
    }

    private Outcome<DeploymentDetails> Typed()
    {
        var errors = new List<FieldError>();
        var deployed = DayOf(nameof(DeployedOn), DeployedOn, errors, isRequired: true);
        var details = new DeploymentDetails(Product ?? "", deployed ?? default)
        {
            ConventionSignedOn = DayOf(nameof(ConventionSignedOn), ConventionSignedOn, errors),
            InProductionOn = DayOf(nameof(InProductionOn), InProductionOn, errors),
            EndedOn = DayOf(nameof(EndedOn), EndedOn, errors),
            Version = Version?.Trim() ?? "",
            Modules = (Modules ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList(),
        };
        return errors.Count == 0 ? details : Refusal.Invalid(errors);
    }

    private static DateOnly? DayOf(string field, string? text, List<FieldError> errors, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(text) && !isRequired)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(new FieldError(field, "referential.import.date", text ?? ""));
        return null;
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
