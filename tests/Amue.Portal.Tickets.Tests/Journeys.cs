using Amue.Portal.Tickets.Opening;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests;

/// <summary>A request of Claire's about Sifac, brought by the people who handle it to where a test begins.</summary>
internal static class Journeys
{
    public static Task<string> SubmittedAsync(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null) => portal.Acts.SubmitAsync(Claire, form);

    public static async Task<string> InProgressAtLevel1Async(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null)
    {
        var number = await portal.SubmittedAsync(form);
        _ = (await portal.Acts.OwnAsync(Luc, number)).Value;
        return number;
    }

    public static async Task<string> TransmittedAsync(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null)
    {
        var number = await portal.InProgressAtLevel1Async(form);
        _ = (await portal.Acts.TransmitAsync(Luc, number)).Value;
        return number;
    }

    public static async Task<string> InProgressAtLevel2Async(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null)
    {
        var number = await portal.TransmittedAsync(form);
        _ = (await portal.Acts.OwnAsync(Sophie, number)).Value;
        return number;
    }

    public static async Task<string> SolutionProposedAtLevel2Async(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null)
    {
        var number = await portal.InProgressAtLevel2Async(form);
        _ = (await portal.Acts.QualifyAsync(Sophie, number)).Value;
        _ = (await portal.Acts.ProposeAsync(Sophie, number)).Value;
        return number;
    }

    public static async Task<string> SolutionProposedAtLevel1Async(this RequestsPortal portal)
    {
        var number = await portal.InProgressAtLevel1Async();
        _ = (await portal.Acts.ProposeAsync(Luc, number)).Value;
        return number;
    }

    public static async Task<string> ResolvedAsync(this RequestsPortal portal, Func<DraftRequest, DraftRequest>? form = null)
    {
        var number = await portal.SolutionProposedAtLevel2Async(form);
        _ = (await portal.Acts.ValidateAsync(Claire, number)).Value;
        return number;
    }
}
