using System.Net;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Amue.Portal.Testing.Portal;

/// <summary>Somebody with a browser's memory but no screen: keeps cookies, fills forms, follows no redirect by itself.</summary>
public sealed class PortalClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieMemory _cookies;

    /// <param name="address">The portal's.</param>
    /// <param name="trusted">The one certificate that is believed; null for those that the machine believes.</param>
    public PortalClient(Uri address, X509Certificate2? trusted = null)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        if (trusted is not null)
        {
            sockets.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == trusted.GetCertHashString();
        }

        _cookies = new CookieMemory { InnerHandler = sockets };
        _http = new HttpClient(_cookies) { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("Accept-Language", "fr");
    }

    public HttpClient Http => _http;

    /// <summary>The browser loses a cookie; without its session it is somebody else's.</summary>
    public void Forget(string cookie) => _cookies.Forget(cookie);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}");
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Sends the form that holds a field, with what it held and these values over it.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string formSelector, params (string Name, string Value)[] values)
    {
        var form = page.QuerySelector(formSelector) as IHtmlFormElement ?? throw new InvalidOperationException($"The page has no form {formSelector}.");
        var fields = FieldsOf(form).Where(f => values.All(v => v.Name != f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } written ? written : form.Owner?.Location.PathName + form.Owner?.Location.Search;
        return PostAsync(action ?? "/", fields);
    }

    /// <summary>Sends the form of a button as pressing the button does: to where the button says, with its own value.</summary>
    public Task<HttpResponseMessage> PressAsync(IHtmlDocument page, string buttonSelector)
    {
        var button = page.QuerySelector(buttonSelector) as IHtmlButtonElement ?? throw new InvalidOperationException($"The page has no button {buttonSelector}.");
        var form = button.Form ?? throw new InvalidOperationException($"The button {buttonSelector} has no form.");
        var own = button.Name is { Length: > 0 } name ? [KeyValuePair.Create(name, button.Value)] : Array.Empty<KeyValuePair<string, string>>();
        return PostAsync(button.GetAttribute("formaction") ?? form.GetAttribute("action")!, FieldsOf(form).Concat(own));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>Posts with the antiforgery token of a page of one's own.</summary>
    public async Task<HttpResponseMessage> PostWithTokenAsync(string pageWithToken, string path, params (string Name, string Value)[] values)
    {
        var page = await PageAsync(pageWithToken);
        var token = (page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? "";
        return await PostAsync(path, [KeyValuePair.Create("__RequestVerificationToken", token), .. values.Select(v => KeyValuePair.Create(v.Name, v.Value))]);
    }

    public async Task SignInAsync(string login)
    {
        var response = await PostWithTokenAsync("/connexion", "/connexion", ("Login", login), ("Passphrase", People.Passphrase), ("retour", "/"));
        Assert.True(response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{login} could not sign in: {(int)response.StatusCode}");
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What a browser would send of a form besides its files.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input when input.Type is not ("submit" or "button" or "image" or "file"):
                    if (input.Type is not ("checkbox" or "radio") || input.IsChecked)
                    {
                        yield return KeyValuePair.Create(input.Name!, input.Value);
                    }

                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return KeyValuePair.Create(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
                    break;
            }
        }
    }

    // Secure cookies are kept for loopback too, as browsers do.
    private sealed class CookieMemory : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = [];

        public void Forget(string name) => _cookies.Remove(name);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.Count > 0)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0)
                {
                    _cookies.Remove(pair[0]);
                }
                else
                {
                    _cookies[pair[0]] = pair[1];
                }
            }

            return response;
        }
    }
}
