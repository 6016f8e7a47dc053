using System.Net;
using System.Security.Cryptography;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Events;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests.Backups;

public sealed class KeepingAPortalThatIsWrittenTo(KeptPortal kept) : IClassFixture<KeptPortal>
{
    [Fact]
    public void succeeds_while_people_go_on()
    {
        Assert.True(kept.Told.ExitCode == 0, kept.Told.Errors);
        Assert.Contains(kept.Archive, kept.Told.Output, StringComparison.Ordinal);
        Assert.True(kept.RequestsBefore.Count >= 2 && kept.RequestsMeanwhile > 0);
    }

    [Fact]
    public void makes_a_file_that_only_its_owner_reads()
    {
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept.Archive));
        Assert.Empty(Directory.EnumerateFileSystemEntries(kept.App.Folder, ".*"));
    }

    [Fact]
    public async Task holds_the_database_the_files_and_the_keys_but_no_search_index()
    {
        var (manifest, names) = await kept.ReadAsync();

        Assert.Equal(manifest.Files.Select(f => f.Path).Append("manifest.json"), names);
        Assert.StartsWith("database.", names[0], StringComparison.Ordinal);
        Assert.Contains(names, n => n.StartsWith("keys/key-", StringComparison.Ordinal));
        Assert.Contains($"attachments/{kept.Attachment[..2]}/{kept.Attachment}", names);
        Assert.DoesNotContain(names, n => n.Contains("search", StringComparison.Ordinal) || n.Contains("index", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_in_its_list_what_was_counted()
    {
        var (manifest, _) = await kept.ReadAsync();

        Assert.Equal((1, TestDatabase.Provider.ToString(), ProgramVersion.Current), (manifest.Format, manifest.Provider, manifest.Application));
        Assert.True(manifest.Rows["accounts"] >= 16 && manifest.Rows["tickets"] >= kept.RequestsBefore.Count);
        Assert.True(manifest.LastEvent.Id > 0);
        Assert.NotEqual("", manifest.AuditHead);
        Assert.Contains("202611210001_Platform_Tables", manifest.Migrations);
    }

    [Fact]
    public async Task is_restored_whole_somewhere_else()
    {
        await using var place = await RestoredPortal.EmptyAsync();
        var told = await place.RunAsync("restore", kept.Archive);
        Assert.True(told.ExitCode == 0, told.Errors);

        using var claire = await place.StartAsync();
        await claire.SignInAsync(People.Claire);
        foreach (var request in kept.RequestsBefore)
        {
            Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync(request)).StatusCode);
        }

        await using var attached = place.Services.GetRequiredService<AttachmentStore>().Open(kept.Attachment);
        Assert.Equal(kept.Attachment, Convert.ToHexStringLower(await SHA256.HashDataAsync(attached!)));
        Assert.Equal(Names(kept.App.Folder), Names(place.Folder));
        var found = await claire.PageAsync("/recherche?q=recette");
        Assert.Contains(found.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains("titre-de-recette", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_restored_with_its_journal_which_goes_on()
    {
        var (manifest, _) = await kept.ReadAsync();
        await using var place = await RestoredPortal.EmptyAsync();
        Assert.Equal(0, (await place.RunAsync("restore", kept.Archive)).ExitCode);

        using var visitor = await place.StartAsync();
        var journal = await place.Services.GetRequiredService<AuditLog>().VerifyAsync(manifest.AuditHead, progress: null, CancellationToken.None);

        Assert.True(journal.IsWhole);
        Assert.Equal(manifest.Rows["audit_entries"] + 1, journal.Entries);
    }

    [Fact]
    public async Task restored_continues_the_event_log()
    {
        await using var place = await RestoredPortal.EmptyAsync();
        Assert.Equal(0, (await place.RunAsync("restore", kept.Archive)).ExitCode);
        using var claire = await place.StartAsync();
        await claire.SignInAsync(People.Claire);

        var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
        await claire.SubmitAsync(form, "#request", ("Subject", "Apres la restauration"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"));

        await Soon.UntilAsync(async () =>
        {
            await using var scope = place.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<EventLags>().ReadAsync(CancellationToken.None)) is { Count: > 0 } lags && lags.All(l => l is { Behind: 0, Failures: 0 });
        });
        var found = await claire.PageAsync("/recherche?q=restauration");
        Assert.Contains("Apres la restauration", found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(Path.Combine(folder, "keys")).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
}
