using Amue.Portal.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Jobs;

public sealed class RegisteringAJob
{
    private readonly ServiceCollection _services = [];

    [Theory]
    [InlineData("")]
    [InlineData("Tickets.Close")]
    [InlineData("../close")]
    [InlineData("tickets..close")]
    [InlineData("tickets.close\n")]
    public void refuses_a_name_that_is_not_plain(string name) =>
        Assert.Throws<ArgumentException>(() => _services.AddJob<JobServer.Worker>(name, TimeSpan.FromMinutes(1)));

    [Fact]
    public void refuses_a_name_that_is_taken()
    {
        _services.AddJob<JobServer.Worker>("tickets.close-silent", TimeSpan.FromMinutes(1));

        Assert.Throws<ArgumentException>(() => _services.AddJob<JobServer.Worker>("tickets.close-silent", "30 3 * * *"));
    }

    [Fact]
    public void refuses_an_interval_that_is_not_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _services.AddJob<JobServer.Worker>("tickets.close", TimeSpan.Zero));

    [Theory]
    [InlineData("every day")]
    [InlineData("0 30 3 * * ?")]
    [InlineData("61 3 * * *")]
    public void refuses_times_that_are_not_a_crontab_line(string cron) =>
        Assert.Throws<ArgumentException>(() => _services.AddJob<JobServer.Worker>("tickets.close", cron));

    [Theory]
    [InlineData("30 3 * * *", "2026-03-02 12:00", "2026-03-03 03:30")]
    [InlineData("30 3 * * 1", "2026-03-03 12:00", "2026-03-09 03:30")]
    [InlineData("30 3 * * *", "2026-03-28 12:00", "2026-03-29 03:30")]
    [InlineData("0 8 1 * *", "2026-03-02 12:00", "2026-04-01 08:00")]
    public void reads_a_crontab_line_on_the_clocks_of_Paris(string cron, string after, string next)
    {
        var trigger = TriggerBuilder.Create().WithSchedule(JobSchedule.Cron(cron).Builder).StartAt(InParis("2026-01-01 00:00")).Build();

        Assert.Equal(InParis(next), trigger.GetFireTimeAfter(InParis(after))?.UtcDateTime);
    }
}
