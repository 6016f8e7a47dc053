using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets.Tests.Files;

/// <summary>What people do with the files of requests, and who reads them.</summary>
internal static class Attaching
{
    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static async Task<Outcome<Done>> AttachAsync(this RequestsPortal portal, string login, Guid ticket, MessageKind? with, bool shared = false, string name = "ecran.png", byte[]? content = null)
    {
        var actor = await portal.ActorAsync(login);
        var request = new FilesRequest(ticket, with, [new IncomingFile(name, () => new MemoryStream(content ?? Png))], [], shared);
        return await portal.UsingAsync<AttachFiles, Outcome<Done>>(o => o.ExecuteAsync(request, actor, default));
    }

    public static async Task<Outcome<TicketStanding>> ChangeAsync(this RequestsPortal portal, string login, Guid file, FileChange change)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<ChangeFile, Outcome<TicketStanding>>(o => o.ExecuteAsync(file, change, actor, default));
    }

    /// <summary>A request of Claire's, submitted with one file.</summary>
    public static async Task<string> SubmittedWithFileAsync(this RequestsPortal portal, bool shared = false, VisibilityLevel visibility = VisibilityLevel.Community)
    {
        var form = await portal.Acts.FormAsync();
        var draft = (await portal.Acts.SaveAsync(People.Claire, form with { Visibility = visibility, Reason = ConfidentialReason.NamedPerson })).Value.DraftId;
        _ = (await portal.AttachAsync(People.Claire, draft, with: null, shared)).Value;
        return (await portal.Acts.SubmitAsync(People.Claire, draft)).Value.Number!;
    }

    public static async Task<IReadOnlyList<ShownFile>> FilesAsync(this RequestsPortal portal, string login, Guid ticket)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<TicketFiles, IReadOnlyList<ShownFile>>(f => f.OfAsync(ticket, actor, default));
    }

    /// <summary>Those of all people whom the request's only file is listed for; each of them can download it, and nobody else.</summary>
    public static async Task<List<string>> FileReadersAsync(this RequestsPortal portal, Guid ticket)
    {
        var readers = new List<string>();
        var file = (await portal.ReadAsync(db => Task.FromResult(db.Set<TicketFile>().Single(f => f.TicketId == ticket)))).Id;
        foreach (var login in People.All)
        {
            var isListed = (await portal.FilesAsync(login, ticket)).Count > 0;
            var actor = await portal.ActorAsync(login);
            var opened = await portal.UsingAsync<TicketFiles, Outcome<(TicketFile File, Stream Content)>>(f => f.OpenAsync(file, actor, default));
            Assert.True(isListed == opened.Succeeded, login);
            if (opened.Succeeded)
            {
                await opened.Value.Content.DisposeAsync();
                readers.Add(login);
            }
        }

        return readers;
    }

    public static async Task SweepAsync(this RequestsPortal portal)
    {
        await portal.RunJobAsync(ForgetFiles.JobName);
        await portal.RunJobAsync("attachments.sweep");
    }

    public static IEnumerable<string> Stored(this RequestsPortal portal) =>
        Directory.Exists(Path.Combine(portal.Folder, "attachments")) ? Directory.EnumerateFiles(Path.Combine(portal.Folder, "attachments"), "*", SearchOption.AllDirectories) : [];
}
