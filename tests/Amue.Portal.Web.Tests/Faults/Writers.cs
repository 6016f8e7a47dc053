using System.Collections.Concurrent;
using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>People who send requests to a portal in trouble, each from a form that they opened before, and what they were promised.</summary>
internal sealed class Writers : IDisposable
{
    private readonly List<(PortalClient Client, IHtmlDocument Form)> _people = [];
    private readonly ConcurrentBag<string> _acknowledged = [];
    private readonly ConcurrentBag<HttpStatusCode> _refusals = [];
    private int _written;

    /// <summary>The numbers of the requests that the portal said it has.</summary>
    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    public IReadOnlyCollection<HttpStatusCode> Refusals => _refusals;

    public IEnumerable<PortalClient> Clients => _people.Select(p => p.Client);

    public async Task SignInAsync(Uri address, int sessions)
    {
        for (var i = 0; i < sessions; i++)
        {
            var client = new PortalClient(address);
            await client.SignInAsync(i % 2 == 0 ? People.Claire : People.Ines);
            _people.Add((client, await client.PageAsync("/demandes/nouvelle?produit=sifac")));
        }
    }

    /// <summary>Everyone writes until the portal is gone, or they are asked to stop.</summary>
    public Task WriteAsync(CancellationToken stop) => Task.WhenAll(_people.Select(async person =>
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await SendAsync(person.Client, person.Form);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What it had not answered was not promised.
        }
    }));

    /// <returns>The answer to one request more.</returns>
    public Task<HttpResponseMessage> WriteOneAsync() => SendAsync(_people[0].Client, _people[0].Form);

    public void Dispose() => _people.ForEach(p => p.Client.Dispose());

    private async Task<HttpResponseMessage> SendAsync(PortalClient client, IHtmlDocument form)
    {
        var response = await client.SubmitAsync(
            form, "#request", ("Subject", $"Blocage {Interlocked.Increment(ref _written)}"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"));
        if (response.Headers.Location is { } location)
        {
            _acknowledged.Add(location.OriginalString.Split('/', '?')[2]);
        }
        else
        {
            _refusals.Add(response.StatusCode);
        }

        return response;
    }
}
