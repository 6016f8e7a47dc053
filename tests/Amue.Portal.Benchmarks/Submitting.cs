using System.Diagnostics;
using System.Globalization;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Benchmarks;

/// <summary>A request submitted by its form: checked, durable, announced, indexed.</summary>
internal static class Submitting
{
    private const int WarmUp = 1_000;
    private const int Measured = 500;

    public static Task<IHtmlDocument> FormAsync(PortalClient client) => client.PageAsync("/demandes/nouvelle?produit=sifac");

    /// <returns>The request's address.</returns>
    public static async Task<string> SendAsync(PortalClient client, IHtmlDocument form, int number)
    {
        using var sent = await client.SubmitAsync(
            form,
            "form#request",
            ("CategoryCode", "DEP"),
            ("Subject", $"Le mandat {number} reste bloqué au visa"),
            ("Description", $"Depuis hier le mandat numéro {number} ne passe plus le visa ; le message dit que l'imputation est fermée alors que le budget est ouvert."));
        return sent.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The request was not submitted: {(int)sent.StatusCode}.");
    }

    public static async Task<string> MeasureAsync(ServedPortal portal)
    {
        using var claire = new PortalClient(portal.Address);
        await claire.SignInAsync(People.Claire);
        var form = await FormAsync(claire);
        for (var i = 0; i < WarmUp; i++)
        {
            await SendAsync(claire, form, i);
        }

        var waits = new List<double>();
        var before = portal.ProcessorTime;
        for (var i = 0; i < Measured; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await SendAsync(claire, form, i);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var spent = (portal.ProcessorTime - before).TotalMilliseconds / Measured;
        waits.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"| submit a request (one at a time; what follows it, index and notifications, included) | 33 | 5.0 | **{spent:F2}** | – | {waits[waits.Count / 2]:F1} / {waits[^2]:F1} | – | – | – | – | – |");
    }
}
