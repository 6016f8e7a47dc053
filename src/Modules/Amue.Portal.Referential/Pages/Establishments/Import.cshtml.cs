using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Importing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>A file is tried first, which says all that it would do; the very same file is then applied.</summary>
[Feature(Manifest.Feature)]
internal sealed class ImportModel(ImportReferential import, ExportDeployments export) : PortalPage
{
    private const int MegaByte = 1024 * 1024;

    [BindProperty]
    public ImportKind Kind { get; set; }

    /// <summary>Named <c>File</c> in the form.</summary>
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    /// <summary>The file that was tried, in base 64: no node has to remember it.</summary>
    [BindProperty]
    public string? Tried { get; set; }

    public static int MostMegaBytes => ImportReferential.LargestFile / MegaByte;

    public ReferentialImportReport? Report { get; private set; }

    public bool IsApplied { get; private set; }

    public async Task<IActionResult> OnGetAsync() => MayImport ? Page() : await RefuseAsync(Refusal.NotFound);

    /// <summary>Every deployment, to be corrected and imported back.</summary>
    public async Task<IActionResult> OnGetDeploymentsAsync()
    {
        var file = MayImport ? await export.ExecuteAsync(Actor, Cancelled) : Refusal.NotFound;
        return file.Succeeded ? File(file.Value, "text/csv; charset=utf-8", Texts["referential.export.deploymentsFile"]) : await RefuseAsync(file.Refusal);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (!MayImport)
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (Upload is null || Upload.Length == 0)
        {
            return await RefuseAsync(Refusal.InvalidField("File", "referential.import.noFile"));
        }

        if (Upload.Length > ImportReferential.LargestFile)
        {
            return await RefuseAsync(Refusal.InvalidField("File", "referential.import.tooLarge", MostMegaBytes));
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, Cancelled);
        Tried = Convert.ToBase64String(bytes.ToArray());
        return await RunAsync(bytes.ToArray(), isTrial: true);
    }

    public async Task<IActionResult> OnPostApplyAsync()
    {
        ModelState.Clear();
        var bytes = new byte[(Tried?.Length ?? 0) + 4];
        return Convert.TryFromBase64String(Tried ?? "", bytes, out var length) && length is > 0 and <= ImportReferential.LargestFile
            ? await RunAsync(bytes[..length], isTrial: false)
            : await RefuseAsync(MayImport ? Refusal.InvalidField("File", "referential.import.noFile") : Refusal.NotPermitted);
    }

    private bool MayImport => Actor.MayPortalWide(ReferentialPermissions.Manage);

    private async Task<IActionResult> RunAsync(byte[] file, bool isTrial)
    {
        var outcome = await import.ExecuteAsync(Kind, file, isTrial, Actor, progress: null, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        (Report, IsApplied) = (outcome.Value, !isTrial);
        return Page();
    }
}
