using Amue.Portal.Knowledge.Board;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles.Drafts;

/// <summary>The editors' board of a space; for who may only propose, their drafts.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(EditorsBoard board) : PortalPage
{
    private static readonly Dictionary<string, BoardView> Names = new()
    {
        ["miens"] = BoardView.Mine,
        ["a-relire"] = BoardView.ToReview,
        ["approuves"] = BoardView.Approved,
        ["programmes"] = BoardView.Scheduled,
        ["a-reviser"] = BoardView.Ageing,
        ["pas-utiles"] = BoardView.NotUseful,
        ["sans-responsable"] = BoardView.WithoutOwner,
        ["retires"] = BoardView.Retired,
    };

    public IReadOnlyDictionary<BoardView, int> Counts { get; private set; } = new Dictionary<BoardView, int>();

    public BoardView View { get; private set; }

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "vue")] string? view)
    {
        var counts = await board.CountsAsync(Space, Actor, Cancelled);
        if (!counts.Succeeded)
        {
            return await RefuseAsync(counts.Refusal);
        }

        Counts = counts.Value;
        View = view is not null && Names.TryGetValue(view, out var named) && Counts.ContainsKey(named) ? named : BoardView.Mine;
        Rows = await board.RowsAsync(View, Space, Actor, Cancelled);
        return Page();
    }

    public string AddressOf(BoardView view) => InSpace("/articles/brouillons?vue=" + Names.Single(n => n.Value == view).Key);
}
