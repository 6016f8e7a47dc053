using System.Text;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Files;

public class AttachingAFile
{
    [Theory, OnBothDatabases]
    public async Task to_a_request_of_the_community_shows_it_to_the_establishment_and_those_who_handle_the_request(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedWithFileAsync();
        var ticket = (await portal.TicketAsync(number)).Id;

        Assert.Contains(Nadia, await portal.ReadersAsync(number));
        Assert.Equal([Claire, Zoe, Luc, Ines], await portal.FileReadersAsync(ticket));

        _ = (await portal.Acts.OwnAsync(Luc, number)).Value;
        _ = (await portal.Acts.TransmitAsync(Luc, number)).Value;
        Assert.Equal([Claire, Zoe, Luc, Ines, Sophie, Remi], await portal.FileReadersAsync(ticket));
    }

    [Theory, OnBothDatabases]
    public async Task that_is_shared_shows_it_to_all_who_read_the_request_until_this_is_narrowed(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedWithFileAsync(shared: true);
        var ticket = (await portal.TicketAsync(number)).Id;
        Assert.Equal(await portal.ReadersAsync(number), await portal.FileReadersAsync(ticket));

        _ = (await portal.Acts.NarrowAsync(Claire, number, VisibilityLevel.Establishment)).Value;
        Assert.Equal([Claire, Zoe, Luc, Ines], await portal.FileReadersAsync(ticket));

        _ = (await portal.Acts.NarrowAsync(Claire, number)).Value;
        Assert.Equal([Claire, Luc], await portal.FileReadersAsync(ticket));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task to_a_confidential_request_keeps_it_confidential_when_the_request_is_shown_to_more_people(bool shared)
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var number = await portal.SubmittedWithFileAsync(shared, VisibilityLevel.Confidential);

        _ = (await portal.Acts.WidenAsync(Claire, number)).Value;

        Assert.Contains(Nadia, await portal.ReadersAsync(number));
        Assert.Equal([Claire, Luc], await portal.FileReadersAsync((await portal.TicketAsync(number)).Id));
    }

    [Theory, OnBothDatabases]
    public async Task to_an_internal_note_shows_it_to_the_note_s_readers_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var ticket = (await portal.TicketAsync(number)).Id;
        _ = (await portal.AttachAsync(Sophie, ticket, MessageKind.InternalNote, shared: true)).Value;

        // A file chosen for a note does not leave with a reply.
        _ = (await portal.Acts.ReplyAsync(Sophie, number)).Value;
        Assert.Equal([Sophie], await portal.FileReadersAsync(ticket));

        _ = (await portal.Acts.NoteAsync(Sophie, number)).Value;
        Assert.Equal([Sophie, Remi], await portal.FileReadersAsync(ticket));
    }

    [Theory, OnBothDatabases]
    public async Task to_a_message_brings_it_with_that_message(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var ticket = (await portal.TicketAsync(number)).Id;
        _ = (await portal.AttachAsync(Claire, ticket, MessageKind.Reply, name: "capture.png")).Value;
        Assert.Equal([Claire], await portal.FileReadersAsync(ticket));

        var reply = (await portal.Acts.ReplyAsync(Claire, number, "Voici l'écran.")).Value;

        var shown = Assert.Single(await portal.FilesAsync(Sophie, ticket));
        Assert.Equal((reply.MessageId, "capture.png", VisibilityLevel.Establishment), (shown.MessageId!.Value, shown.Name, shown.Visibility));
    }

    [Theory, OnBothDatabases]
    public async Task to_a_draft_keeps_it_for_its_author_also_when_the_draft_changes_its_product(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;
        _ = (await portal.AttachAsync(Claire, draft, with: null, shared: true)).Value;
        Assert.Equal([Claire], await portal.FileReadersAsync(draft));

        var other = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync("siham") with { DraftId = draft })).Value.DraftId;

        Assert.NotEqual(draft, other);
        Assert.Equal([Claire], await portal.FileReadersAsync(other));
    }

    [Fact]
    public async Task to_what_one_may_not_write_in_is_refused()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;
        var number = await portal.SubmittedAsync();
        var ticket = (await portal.TicketAsync(number)).Id;
        var confidential = (await portal.TicketAsync(await portal.SubmittedWithFileAsync(visibility: VisibilityLevel.Confidential))).Id;

        Refused.AssertNotFound(await portal.AttachAsync(Zoe, draft, with: null));
        Refused.AssertNotFound(await portal.AttachAsync(Zoe, confidential, MessageKind.Reply));
        Refused.AssertNotPermitted(await portal.AttachAsync(Nadia, ticket, MessageKind.Reply));
        Refused.AssertNotPermitted(await portal.AttachAsync(Claire, ticket, MessageKind.InternalNote));
        Refused.AssertForbiddenTransition(await portal.AttachAsync(Claire, ticket, with: null));
        Assert.Single(portal.Stored());
    }

    [Theory]
    [InlineData("page.html", "<html><script>alert(1)</script>")]
    [InlineData("dessin.svg", "<svg onload=alert(1)>")]
    [InlineData("dessin.png", "<svg onload=alert(1)>")]
    [InlineData("programme.exe", "MZ")]
    [InlineData("vide.txt", "")]
    public async Task that_is_not_what_may_be_attached_is_told_by_its_name_and_the_others_are_kept(string name, string content)
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;
        var actor = await portal.ActorAsync(Claire);
        IncomingFile[] files = [new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(content))), new("ecran.png", () => new MemoryStream(Attaching.Png))];

        var outcome = await portal.UsingAsync<AttachFiles, Outcome<Done>>(o => o.ExecuteAsync(new FilesRequest(draft, null, files, [], AreShared: false), actor, default));

        var error = Assert.Single(outcome.Refusal!.Errors);
        Assert.Equal(("Files", name), (error.Field, error.Arguments[0]));
        Assert.Equal("ecran.png", Assert.Single(await portal.FilesAsync(Claire, draft)).Name);
    }

    [Fact]
    public async Task above_twenty_five_megabytes_or_twenty_files_is_refused()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;
        var large = new byte[AttachmentStore.LargestFile + 1];
        Attaching.Png.CopyTo(large, 0);

        Refused.AssertFields(await portal.AttachAsync(Claire, draft, with: null, content: large), "Files tickets.file.size");
        for (var n = 0; n < AttachFiles.MostFiles; n++)
        {
            _ = (await portal.AttachAsync(Claire, draft, with: null)).Value;
        }

        Refused.AssertFields(await portal.AttachAsync(Claire, draft, with: null), "Files tickets.file.many");
    }

    [Fact]
    public async Task that_never_left_is_forgotten_after_a_day_and_a_draft_s_is_not()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;
        _ = (await portal.AttachAsync(Claire, draft, with: null)).Value;
        var ticket = (await portal.TicketAsync(await portal.SubmittedAsync())).Id;
        _ = (await portal.AttachAsync(Claire, ticket, MessageKind.Reply, name: "a.txt", content: "Un texte."u8.ToArray())).Value;
        foreach (var file in portal.Stored())
        {
            // Files are dated by the machine's clock, not by the test's.
            File.SetLastWriteTimeUtc(file, portal.Clock.GetUtcNow().UtcDateTime);
        }

        await portal.SweepAsync();
        Assert.Equal(2, portal.Stored().Count());

        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.SweepAsync();
        Assert.Empty(await portal.FilesAsync(Claire, ticket));
        Assert.Single(await portal.FilesAsync(Claire, draft));
        Assert.Single(portal.Stored());
    }
}
