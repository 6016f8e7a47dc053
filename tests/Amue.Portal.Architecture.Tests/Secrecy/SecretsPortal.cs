using System.Net;
using System.Net.Http.Headers;
using Amue.Portal.Knowledge;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests.Secrecy;

/// <summary>A portal in which a word of its own stands in each place that not everyone may read, written there by the product's own pages.</summary>
public sealed class SecretsPortal : IAsyncLifetime
{
    private static readonly string[] OfSiham =
        [People.Claire, People.Luc, People.Nadia, People.Ines, People.Paul, People.Karim, People.Eva, People.Yann, People.Alice];

    private readonly RunningPortal _portal = new();
    private readonly List<Secret> _secrets = [];

    public PortalApp App => _portal.App;

    internal IReadOnlyList<Secret> Secrets => _secrets;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        await WriteConfidentialRequestAsync();
        await WriteOnSharedRequestAsync();
        await WriteArticleAsync();
        await WriteDraftAsync();
        await WriteLocalNoteAsync();
    }

    public Task DisposeAsync() => _portal.DisposeAsync();

    public string AddressOf(string sample) => _portal.AddressOf(sample);

    /// <param name="login">Null: a visitor.</param>
    public async Task<PortalClient> ClientOfAsync(string? login) => login is null ? App.Anonymous() : await _portal.ClientOfAsync(login);

    internal static Secret NewSecret(string where, int number, IReadOnlyList<string> readers, string address) =>
        new(where, Secret.WordOf(number), Secret.WordOf(number + 9), readers, address);

    private async Task WriteConfidentialRequestAsync()
    {
        string[] readers = [People.Claire, People.Luc];
        var (text, file) = (NewSecret("a confidential request", 0, readers, ""), NewSecret("the name of its file", 1, readers, "") with { IsFound = false });
        var address = await RequestAsync($"Un blocage {text.Word}", $"Le dossier {text.Word} est bloqué.", file.Word, ("Visibility", "Confidential"), ("Reason", "NamedPerson"));
        var page = await (await ClientOfAsync(People.Claire)).PageAsync(address);
        _secrets.Add(text with { Address = address, Others = [address], ContentId = await IdOfAsync(address) });
        _secrets.Add(file with { Address = address, Others = [FileOf(page, file.Word)] });
    }

    private async Task WriteOnSharedRequestAsync()
    {
        // Attached for the establishment and for those who handle the request, which all may read.
        var file = NewSecret("the name of a file of a shared request", 2, [People.Claire, People.Luc, People.Ines, People.Sophie], "") with { IsFound = false };
        var (note, noted) = (NewSecret("an internal note", 3, [People.Sophie], ""), NewSecret("the name of its file", 4, [People.Sophie], "") with { IsFound = false });
        var address = await RequestAsync("Une pièce rejetée", "Toutes les pièces le sont.", file.Word);
        await ActAsync(People.Luc, address, "Own", file: null);
        await ActAsync(People.Luc, address, "Transmit", file: null, ("CustomFields.transaction", "ZVERIF"), ("CustomFields.steps", "Ouvrir ZVERIF."));
        await ActAsync(People.Sophie, address, "Own", file: null);
        await ActAsync(People.Sophie, address, "AddNote", noted.Word, ("Body", $"Vérifier le lot {note.Word}."));
        var page = await (await ClientOfAsync(People.Sophie)).PageAsync(address);
        _secrets.Add(file with { Address = address, Others = [FileOf(page, file.Word)] });
        _secrets.Add(note with { Address = address });
        _secrets.Add(noted with { Address = address, Others = [FileOf(page, noted.Word)] });
    }

    private async Task WriteArticleAsync()
    {
        const string help = "ZYX-01";
        var (text, tag) = (NewSecret("an article of its space's members", 5, OfSiham, ""), NewSecret("its tag", 6, OfSiham, ""));
        var article = new ArticleText($"Paie {text.Word}", $"Le calcul {text.Word} se relance.")
        {
            Visibility = VisibilityLevel.Public,
            Tags = [tag.Word],
            HelpCodes = [help],
            Source = new ArticleSource("secret"),
        };
        var published = await PublishAsync(article);
        using (var visitor = App.Anonymous())
        {
            // Everyone read it, in search too, and from now on they do not. In another order: the log of questions counts the first only.
            Assert.Contains(text.Word, await visitor.Http.GetStringAsync(new Uri($"/recherche?q={tag.Word}&tri=recent", UriKind.Relative)), StringComparison.Ordinal);
        }

        await PublishAsync(article with { Visibility = VisibilityLevel.Space });
        var page = await (await ClientOfAsync(People.Karim)).GetAsync($"/aide/siham/{help}");
        var address = page.Headers.Location!.OriginalString;
        _secrets.Add(text with { Address = address, Others = [address, address + "/historique", $"/aide/siham/{help}"], ContentId = published });
        _secrets.Add(tag with { Address = address });
    }

    private async Task WriteDraftAsync()
    {
        var draft = NewSecret("a draft", 7, [People.Karim, People.Eva], "") with { IsFound = false };
        var karim = await ClientOfAsync(People.Karim);
        var started = await karim.SubmitAsync(await karim.PageAsync("/siham/articles/nouveau"), "main form.form", ("Title", draft.Word));
        var address = started.Headers.Location!.OriginalString;
        _secrets.Add(draft with { Address = address, Others = [address] });
    }

    private async Task WriteLocalNoteAsync()
    {
        var note = NewSecret("a local note of an article for everyone", 8, [People.Claire, People.Luc, People.Ines], ListedRoute.All.Single(r => r.Pattern == "{space:space}/articles/{slug}" && r.ToVisitors == HttpStatusCode.OK).Sample);
        var luc = await ClientOfAsync(People.Luc);
        await luc.SubmitAsync(await luc.PageAsync(note.Address), "form[action$='handler=Note']:has(#LocalBody)", ("LocalBody", $"Passez par le guichet {note.Word}."));
        _secrets.Add(note);
    }

    private Task<Guid> PublishAsync(ArticleText text) => App.InScopeAsync(async services =>
    {
        var home = (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find("siham")!;
        var published = await services.GetRequiredService<PublishArticle>().ExecuteAsync(text, home, Actor.System("a test writes what few may read"), CancellationToken.None);
        return published.Value.Id;
    });

    private async Task<Guid> IdOfAsync(string address) => await App.InScopeAsync(async services =>
    {
        var number = address.Split('/')[^1];
        return await services.GetRequiredService<PortalDb>().Content.AsSystem("a test names what few may read").Where(i => i.Slug == number).Select(i => i.Id).SingleAsync();
    });

    /// <returns>The address of a request of Claire's about Sifac, with a file of that name.</returns>
    private async Task<string> RequestAsync(string subject, string description, string file, params (string Name, string Value)[] more)
    {
        var claire = await ClientOfAsync(People.Claire);
        var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var sent = await SendAsync(claire, form, "#request", file, [("Subject", subject), ("Description", description), ("CategoryCode", "DEP"), .. more]);
        return sent.Headers.Location!.OriginalString.Split('?')[0];
    }

    private async Task ActAsync(string login, string address, string action, string? file, params (string Name, string Value)[] values)
    {
        var person = await ClientOfAsync(login);
        await SendAsync(person, await person.PageAsync(address), $"form[action*='handler={action}']", file, values);
    }

    private static async Task<HttpResponseMessage> SendAsync(PortalClient person, IHtmlDocument page, string selector, string? file, params (string Name, string Value)[] values)
    {
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PortalClient.FieldsOf(form).Where(f => values.All(v => v.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent("Un relevé."u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "Files", file + ".txt");
        }

        var action = form.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        var sent = await person.Http.PostAsync(new Uri(action, UriKind.Relative), content);
        Assert.True(sent.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{selector} answered {(int)sent.StatusCode}");
        return sent;
    }

    private static string FileOf(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("a[href^='/demandes/fichiers/']").First(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;
}
