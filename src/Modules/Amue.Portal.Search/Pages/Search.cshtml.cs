using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Search.Querying;
using Amue.Portal.Search.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Search.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[IgnoreAntiforgeryToken]
internal sealed class SearchModel(PortalSearch search, SearchFields fields, FacetGroups facets, QuestionLog log) : PortalPage
{
    public const int RowsOfPage = 20;
    private const int MostCharacters = 200;
    private const int LongestOfAddress = 500;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public SearchAnswer? Answer { get; private set; }

    public SearchAddress Address { get; private set; } = new("", new Dictionary<string, string>());

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public int Pages => Answer is null ? 0 : (Math.Min(Answer.Total, SearchRequest.MostResults) + RowsOfPage - 1) / RowsOfPage;

    public async Task OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return;
        }

        // A pasted mail's links hold its beginning: the server refuses longer addresses.
        Text = Text.Length <= SearchRequest.LongestText ? Text : Text[..SearchRequest.LongestText];
        Address = new SearchAddress(Text.Length <= LongestOfAddress ? Text : Text[..LongestOfAddress], new Dictionary<string, string>(), OrderAsked(), NumberAsked()) { IsExplained = Request.Query["pourquoi"] == "oui" };
        var request = new SearchRequest(Text) { WithFacets = Text.Length <= LongestOfAddress, Order = Address.Order, Take = RowsOfPage, Skip = (Address.Number - 1) * RowsOfPage };
        foreach (var field in SearchFields.Names)
        {
            // A choice that names nothing is none: the address still answers.
            if (Request.Query[field].FirstOrDefault() is { Length: > 0 and <= MostCharacters } value
                && await fields.NarrowAsync(request, field, value, Spaces, Cancelled) is { } narrowed)
            {
                request = narrowed;
                Address = Address.With(field, value) with { Number = Address.Number };
            }
        }

        Answer = await search.FindAsync(request, Actor, Cancelled);
        if (Address is { Choices.Count: 0, Number: 1, Order: SearchOrder.Relevance, IsExplained: false })
        {
            // What follows the first answer is another look at the same question.
            log.Ask(Text, Answer, Actor);
        }

        Facets = await facets.OfAsync(Answer, Address, Spaces, Cancelled);
    }

    /// <summary>For a question too long for an address: a pasted mail. It changes nothing, so whoever sends it needs no token.</summary>
    public Task OnPostAsync() => OnGetAsync();

    public async Task<IActionResult> OnGetWordsAsync() => new JsonResult(await search.CompleteAsync(Text ?? "", Actor, Cancelled));

    private SearchOrder OrderAsked() => Request.Query["tri"].ToString() switch
    {
        "recent" => SearchOrder.Newest,
        "ancien" => SearchOrder.Oldest,
        _ => SearchOrder.Relevance,
    };

    private int NumberAsked() =>
        int.TryParse(Request.Query["page"], out var number) ? Math.Clamp(number, 1, SearchRequest.MostResults / RowsOfPage) : 1;
}
