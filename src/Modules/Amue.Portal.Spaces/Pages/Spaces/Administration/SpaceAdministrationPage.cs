using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>A page for who manages the space it is in; for everyone else it is not there, and the attempt is noted.</summary>
internal abstract class SpaceAdministrationPage : PortalPage
{
    public bool MayPortalWide => Actor.MayPortalWide(PlatformPermissions.ManageSpace);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Actor.May(PlatformPermissions.ManageSpace, Space.Scope))
        {
            context.Result = await HideAsync();
            return;
        }

        await next();
    }

    /// <summary>A time that the reader typed, in their own time zone; null when it is none.</summary>
    protected DateTime? ReadTime(string? typed) =>
        DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId))
            : null;

    /// <summary>A time as a field of that kind holds it, in the reader's time zone.</summary>
    protected string? WriteTime(DateTime? at) =>
        at is { } utc ? TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;

    protected IActionResult Done(string confirmation, string path)
    {
        TempData["Confirmation"] = confirmation;
        return Redirect(InSpace(path));
    }
}
