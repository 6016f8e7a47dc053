using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Following;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class IndexModel(ArticleReader articles, FollowArticles follow) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    public ListCursor? Next { get; private set; }

    public bool MayPropose => DraftRules.MayPropose(Space, Actor);

    /// <summary>Whether its reader is told by mail of what is published here.</summary>
    public bool Follows { get; private set; }

    public async Task OnGetAsync()
    {
        (Rows, Next) = await articles.PageAsync(Space, Actor, ListCursor.Parse(After), Cancelled);
        Follows = await follow.FollowsAsync(Space.Id, Actor, Cancelled);
    }

    public async Task<IActionResult> OnPostFollowAsync([FromForm] bool follows)
    {
        var done = await follow.ExecuteAsync(slug: null, follows, Space, Actor, Cancelled);
        if (!done.Succeeded)
        {
            return await RefuseAsync(done.Refusal);
        }

        TempData["Confirmation"] = Texts[follows ? "knowledge.followed.space" : "knowledge.unfollowed"];
        return Redirect(InSpace("/articles"));
    }
}
