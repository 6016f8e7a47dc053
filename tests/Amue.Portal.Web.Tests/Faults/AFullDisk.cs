using System.Net;

namespace Amue.Portal.Web.Tests.Faults;

[Trait("Database", "Any")]
public sealed class AFullDisk(FullDisk disk) : IClassFixture<FullDisk>
{
    [Fact]
    public void refuses_what_is_written_because_there_is_no_room_and_for_no_other_reason()
    {
        Assert.NotEmpty(disk.Refusals);
        Assert.All(disk.Refusals, status => Assert.Equal(HttpStatusCode.InsufficientStorage, status));
        Assert.Equal(HttpStatusCode.InsufficientStorage, disk.SignIn);
    }

    [Fact]
    public void says_so_on_a_page_in_the_readers_words()
    {
        Assert.StartsWith("507 ", disk.RefusalPage, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", disk.RefusalPage, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", disk.RefusalPage, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void is_read_as_before() => Assert.All(disk.Read, read => Assert.Equal((read.Key, HttpStatusCode.OK), (read.Key, read.Value)));

    [Fact]
    public void finds_what_was_indexed() => Assert.Contains("comment-annuler-un-titre-de-recette", disk.FoundWhenFull, StringComparison.Ordinal);

    [Fact]
    public void works_again_once_there_is_room_without_being_restarted()
    {
        Assert.Equal(HttpStatusCode.Found, disk.AfterRoomWasMade);
        Assert.Contains(disk.Acknowledged.Max()!, disk.FoundAfterRoomWasMade, StringComparison.Ordinal);
    }

    [Fact]
    public async Task has_all_that_it_acknowledged_and_nothing_by_half()
    {
        await disk.App.RestartAsync();
        await WrittenRequests.AssertWholeAsync(disk.App, disk.Acknowledged);
    }
}
