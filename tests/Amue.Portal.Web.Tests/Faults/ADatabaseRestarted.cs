using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>Under fifty people, by a crash and by its operator.</summary>
public sealed class ADatabaseRestarted(RestartedDatabase database) : IClassFixture<RestartedDatabase>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [PostgreSqlFact]
    public void is_answered_for_by_refusals_that_say_to_come_back()
    {
        Assert.NotEmpty(database.Refusals);
        Assert.All(database.Refusals, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.All(database.Unread, answer => Assert.Equal((answer.Path, HttpStatusCode.ServiceUnavailable), (answer.Path, answer.Status)));
    }

    [PostgreSqlFact]
    public void is_told_on_a_page_without_a_word_of_the_program() => Assert.All(database.Unread, answer =>
    {
        Assert.Contains("<h1>", answer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", answer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Amue.", answer.Page, StringComparison.Ordinal);
    });

    [PostgreSqlFact]
    public void is_found_again_without_anybodys_help()
    {
        Assert.Equal(2, database.Healed.Count);
        Assert.All(database.Healed, healed => Assert.InRange(healed, TimeSpan.Zero, Longest));
    }

    [PostgreSqlFact]
    public async Task has_all_that_was_acknowledged_once_and_nothing_by_half() => await WrittenRequests.AssertWholeAsync(database.App, database.Acknowledged);

    [PostgreSqlFact]
    public async Task has_its_journal_of_audit_whole() =>
        Assert.Null(await database.App.Services.GetRequiredService<AuditLog>().FindBreakAsync(CancellationToken.None));

    [PostgreSqlFact]
    public void is_followed_on_by_every_subscription_and_by_the_search()
    {
        Assert.True(database.SubscriptionsCaughtUp);
        Assert.DoesNotContain(database.Acknowledged, number => !database.FoundAfterwards.Contains(number, StringComparison.Ordinal));
    }
}
