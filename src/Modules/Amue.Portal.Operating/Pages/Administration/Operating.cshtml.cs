using Amue.Portal.Notifications.Mail;
using Amue.Portal.Operating.Jobs;
using Amue.Portal.Operating.Nodes;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Indexing;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Operating.Pages.Administration;

/// <summary>How this node, its jobs, the event log, the index and the mails are, for who administers the platform.</summary>
[Feature(Manifest.Feature)]
internal sealed class OperatingModel(ThisNode node, ReadMailBacklog readMail, SearchIndex index, RunJobNow runJob, RetryParkedMail retry) : PortalPage
{
    public NodeState Node { get; private set; } = null!;

    public MailBacklog Mail { get; private set; } = null!;

    public SearchIndexState Index { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return await HideAsync();
        }

        var backlog = await readMail.ExecuteAsync(Actor, Cancelled);
        if (!backlog.Succeeded)
        {
            return await RefuseAsync(backlog.Refusal);
        }

        (Mail, Node, Index) = (backlog.Value, await node.ReadAsync(Cancelled), await index.ReadFileAsync(Cancelled));
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync(string? job)
    {
        var run = await runJob.ExecuteAsync(job, Actor, Cancelled);
        return run.Succeeded
            ? Told(Texts[run.Value.Outcome is { } outcome ? $"operating.run.{outcome}" : "operating.run.GoesOn", run.Value.Name])
            : await RefuseAsync(run.Refusal);
    }

    /// <param name="mail">One that was set aside; none: all of them.</param>
    public async Task<IActionResult> OnPostRetryAsync(Guid? mail)
    {
        var retried = await retry.ExecuteAsync(mail, Actor, Cancelled);
        return retried.Succeeded ? Told(Texts["operating.mail.retried", retried.Value]) : await RefuseAsync(retried.Refusal);
    }

    public string LocalTime(DateTime? at) => at is { } utc
        ? TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId)).ToString("g", System.Globalization.CultureInfo.CurrentCulture)
        : Texts["operating.never"];

    private RedirectToPageResult Told(string what)
    {
        TempData["Confirmation"] = what;
        return RedirectToPage();
    }
}
