using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>Keeps cookies as a browser does, follows no redirect by itself and sends a form's token back.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(TestServer server, string acceptLanguage)
    {
        _client = new HttpClient(new CookieKeeper(Cookies, server.CreateHandler())) { BaseAddress = new Uri("https://portail.example.org") };
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(acceptLanguage);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>What it sends with every request.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public Task<string> ReadAsync(string path) => _client.GetStringAsync(path);

    public async Task<IHtmlDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await ReadAsync(path));

    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path) => _client.PostAsync(path, new FormUrlEncodedContent([]));

    public async Task<HttpResponseMessage> SignInAsync(string login, string passphrase, string? returnAddress = null)
    {
        var page = await OpenAsync("/connexion" + (returnAddress is null ? "" : "?retour=" + Uri.EscapeDataString(returnAddress)));
        return await SubmitAsync(page, new() { ["Login"] = login, ["Passphrase"] = passphrase });
    }

    public async Task<HttpResponseMessage> SignOutAsync() => await SubmitAsync(await OpenAsync("/deconnexion"), []);

    /// <summary>Sends the form in the middle of the page with these fields filled in.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, Dictionary<string, string> filled) => SubmitAsync(page, "main form", filled);

    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string selector, Dictionary<string, string> filled)
    {
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        return PostAsync(form.GetAttribute("action")!, form, filled);
    }

    /// <summary>Sends fields elsewhere, with the token that the page's form holds.</summary>
    public Task<HttpResponseMessage> PostFormAsync(string address, IHtmlDocument page, Dictionary<string, string> filled) =>
        PostAsync(address, (IHtmlFormElement)page.QuerySelector("form:has(input[name=__RequestVerificationToken])")!, filled);

    private Task<HttpResponseMessage> PostAsync(string address, IHtmlFormElement form, Dictionary<string, string> filled)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            if (element is IHtmlInputElement { Name: { } name } input && (input.Type is not ("radio" or "checkbox") || input.IsChecked))
            {
                fields[name] = input.Value;
            }
            else if (element is IHtmlSelectElement { Name: { } selectName } select)
            {
                fields[selectName] = select.Value ?? "";
            }
            else if (element is IHtmlTextAreaElement { Name: { } areaName } area)
            {
                fields[areaName] = area.Value;
            }
        }

        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        return _client.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    public void Dispose() => _client.Dispose();

    private sealed class CookieKeeper(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}
