using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Reviewing;

/// <summary>The editorial workflow of domain.md §2.4: each step from the states it starts from, and from no other.</summary>
public sealed class MovingADraft(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private static readonly Dictionary<string, (DraftState[] From, DraftState To)> Steps = new()
    {
        ["submit"] = ([DraftState.Draft], DraftState.InReview),
        ["approve"] = ([DraftState.InReview], DraftState.Approved),
        ["return"] = ([DraftState.InReview, DraftState.Approved], DraftState.Draft),
        ["takeBack"] = ([DraftState.InReview, DraftState.Approved, DraftState.Scheduled], DraftState.Draft),
        ["schedule"] = ([DraftState.Approved, DraftState.Scheduled], DraftState.Scheduled),
        ["unschedule"] = ([DraftState.Scheduled], DraftState.Approved),
        ["publish"] = ([DraftState.Approved, DraftState.Scheduled], DraftState.Published),
        ["discard"] = ([DraftState.Draft], DraftState.Discarded),
    };

    public static TheoryData<string, string> Moves { get; } = All();

    private PortalApp App => portal.App;

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task is_done_or_refused_without_a_trace(string from, string step)
    {
        var draft = await InAsync(Enum.Parse<DraftState>(from));
        var before = await App.CountEventsAsync();

        var refusal = await DoAsync(step, draft);

        var (starts, to) = Steps[step];
        if (starts.Contains(Enum.Parse<DraftState>(from)))
        {
            Assert.Null(refusal);
            Assert.Equal(to, (await App.DraftRowAsync(draft)).State);
            Assert.True(await App.CountEventsAsync() > before);
            return;
        }

        Assert.Equal((RefusalKind.Conflict, "transition_interdite"), (refusal!.Kind, refusal.Code));
        Assert.Equal((Enum.Parse<DraftState>(from), before), ((await App.DraftRowAsync(draft)).State, await App.CountEventsAsync()));
    }

    [Theory]
    [InlineData(People.Luc)]
    [InlineData(People.Karim)]
    [InlineData(People.Marc)]
    [InlineData(People.Root)]
    public async Task of_somebody_else_is_not_found(string login)
    {
        var draft = await InAsync(DraftState.InReview);

        Assert.Equal(RefusalKind.NotFound, (await App.ApproveAsync(draft, login)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await App.TakeBackAsync(draft, login)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await App.PublishDraftAsync(draft, login)).Refusal!.Kind);
    }

    [Fact]
    public async Task to_publication_is_not_for_a_reviewer_who_does_not_publish()
    {
        var draft = await InAsync(DraftState.Approved);

        Assert.Equal(RefusalKind.NotPermitted, (await App.PublishDraftAsync(draft, People.Yann)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotPermitted, (await App.ScheduleAsync(draft, PortalApp.SetUpAt.AddDays(2), People.Yann)).Refusal!.Kind);
    }

    [Fact]
    public async Task to_approval_is_not_for_its_author()
    {
        var draft = await InAsync(DraftState.InReview);

        Assert.Equal(RefusalKind.NotPermitted, (await App.ApproveAsync(draft, People.Eva)).Refusal!.Kind);
    }

    [Fact]
    public async Task to_approval_is_not_for_who_wrote_a_word_of_it()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title);
        await App.SaveAsync(draft, new DraftText(title, "Un mot de Sophie.", new ArticleSettings()), 2, People.Sophie);
        await App.SubmitAsync(draft);

        Assert.Equal(RefusalKind.NotPermitted, (await App.ApproveAsync(draft)).Refusal!.Kind);
        Assert.True((await App.ApproveAsync(draft, People.Yann)).Succeeded);
    }

    [Fact]
    public async Task to_approval_of_another_text_than_was_read_is_a_conflict()
    {
        var draft = await InAsync(DraftState.InReview);

        Assert.Equal("knowledge.approve.otherText", Assert.Single((await App.ApproveAsync(draft, revision: 1)).Refusal!.Errors).Key);
    }

    [Fact]
    public async Task that_was_approved_back_to_writing_takes_the_approval_away()
    {
        var draft = await InAsync(DraftState.Scheduled);

        await App.TakeBackAsync(draft);

        var row = await App.DraftRowAsync(draft);
        Assert.Equal((null, null, null, null), (row.ApprovedRevision, row.ReviewerId, row.PublishAt, row.PublisherId));
    }

    [Fact]
    public async Task back_to_its_author_needs_a_reason()
    {
        var draft = await InAsync(DraftState.InReview);

        Assert.Equal("knowledge.comment.length", Assert.Single((await App.ReturnAsync(draft, " ")).Refusal!.Errors).Key);
    }

    [Fact]
    public async Task to_review_without_a_text_or_with_two_is_refused()
    {
        var empty = await App.DraftAsync(Library.UniqueTitle(), " ");
        var unsettled = await App.DraftAsync(Library.UniqueTitle(), "<<<<<<<\nun\n=======\ndeux\n>>>>>>>");

        Assert.Equal("knowledge.body.length", Assert.Single((await App.SubmitAsync(empty)).Refusal!.Errors).Key);
        Assert.Equal("knowledge.body.unsettled", Assert.Single((await App.SubmitAsync(unsettled)).Refusal!.Errors).Key);
    }

    [Fact]
    public async Task is_audited_at_each_step()
    {
        var draft = await InAsync(DraftState.Scheduled);
        await App.UnscheduleAsync(draft);
        var article = (await App.PublishDraftAsync(draft)).Value;

        Assert.Equal(["knowledge.submit", "knowledge.approve", "knowledge.schedule", "knowledge.unschedule"], await App.AuditedAsync(draft));
        Assert.Equal(["knowledge.publish"], await App.AuditedAsync(article.Id));
    }

    private static TheoryData<string, string> All()
    {
        var moves = new TheoryData<string, string>();
        foreach (var from in Enum.GetValues<DraftState>())
        {
            foreach (var step in Steps.Keys)
            {
                moves.Add(from.ToString(), step);
            }
        }

        return moves;
    }

    private async Task<Guid> InAsync(DraftState state)
    {
        var draft = await App.DraftAsync(Library.UniqueTitle());
        string[] steps = state switch
        {
            DraftState.InReview => ["submit"],
            DraftState.Approved => ["submit", "approve"],
            DraftState.Scheduled => ["submit", "approve", "schedule"],
            DraftState.Published => ["submit", "approve", "publish"],
            DraftState.Discarded => ["discard"],
            _ => [],
        };
        foreach (var step in steps)
        {
            Assert.Null(await DoAsync(step, draft));
        }

        return draft;
    }

    private async Task<Refusal?> DoAsync(string step, Guid draft) => step switch
    {
        "submit" => (await App.SubmitAsync(draft)).Refusal,
        "approve" => (await App.ApproveAsync(draft)).Refusal,
        "return" => (await App.ReturnAsync(draft)).Refusal,
        "takeBack" => (await App.TakeBackAsync(draft)).Refusal,
        "schedule" => (await App.ScheduleAsync(draft, PortalApp.SetUpAt.AddDays(5))).Refusal,
        "unschedule" => (await App.UnscheduleAsync(draft)).Refusal,
        "publish" => (await App.PublishDraftAsync(draft)).Refusal,
        _ => (await App.DiscardAsync(draft)).Refusal,
    };
}
