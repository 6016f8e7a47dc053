namespace Amue.Portal.Testing.Tests;

public class AFakeClock
{
    [Fact]
    public void stands_still_until_it_is_moved()
    {
        var clock = new FakeClock(new(2026, 3, 29, 0, 59, 0, DateTimeKind.Utc));

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(new(2026, 3, 29, 1, 1, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public void may_go_back()
    {
        var clock = new FakeClock { UtcNow = new(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc) };

        Assert.Equal(1999, clock.GetUtcNow().Year);
    }

    [Fact]
    public void refuses_a_local_time() =>
        Assert.Throws<ArgumentException>(() => new FakeClock(new(2026, 3, 2, 9, 0, 0, DateTimeKind.Local)));
}
