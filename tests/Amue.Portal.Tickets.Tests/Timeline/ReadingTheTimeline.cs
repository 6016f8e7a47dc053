using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Texts;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Timeline;

public class ReadingTheTimeline
{
    [Theory, OnBothDatabases]
    public async Task tells_everything_that_happened_in_order_with_its_messages(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await portal.Acts.ReplyAsync(Sophie, number, "Sur quel exercice ?");
        await portal.Acts.QualifyAsync(Sophie, number);
        await portal.Acts.ProposeAsync(Sophie, number);
        await portal.Acts.RejectAsync(Claire, number, "Non.");
        await portal.Acts.ProposeAsync(Sophie, number, "Autre solution.");
        await portal.Acts.ValidateAsync(Claire, number);

        var timeline = (await portal.TimelineAsync(Nadia, number)).Value;

        Assert.Equal(
            [
                ("ticket.submitted", portal.IdOf(Claire), null),
                ("ticket.owned", portal.IdOf(Luc), null),
                ("ticket.transmitted", portal.IdOf(Luc), null),
                ("ticket.owned", portal.IdOf(Sophie), null),
                ("ticket.replied", portal.IdOf(Sophie), "Sur quel exercice ?"),
                ("ticket.qualified", portal.IdOf(Sophie), null),
                ("ticket.solutionProposed", portal.IdOf(Sophie), Acts.SolutionText),
                ("ticket.rejected", portal.IdOf(Claire), "Non."),
                ("ticket.solutionProposed", portal.IdOf(Sophie), "Autre solution."),
                ("ticket.validated", portal.IdOf(Claire), null),
            ],
            timeline.Select(e => (e.Type, e.ActorId!.Value, e.Message?.Body)));
    }

    [Theory, OnBothDatabases]
    public async Task is_in_words_of_both_languages(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.ResolvedAsync();
        await portal.Acts.NarrowAsync(Claire, number);

        var texts = portal.Get<TextCatalog>();
        var words = (await portal.TimelineAsync(Claire, number)).Value.Select(e => texts[e.Words.Key, e.Words.Arguments]).ToList();

        Assert.All(words, w => Assert.DoesNotContain("tickets.", w, StringComparison.Ordinal));
    }
}
