using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Establishments;

public sealed class TheEstablishmentsOfTheDemonstration(ReferentialPortal portal) : IClassFixture<ReferentialPortal>
{
    [Fact]
    public async Task are_182_with_47500_users()
    {
        var all = await AllAsync();

        Assert.Equal((182, 47_500), (all.Count, all.Sum(e => e.DeclaredUsers)));
        Assert.Equal(Enumerable.Range(1, 182).Select(i => $"E{i:000}"), all.Select(e => e.Code));
        Assert.Equal(182, all.Select(e => e.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(SizeClass.Large, 40, 600)]
    [InlineData(SizeClass.Medium, 60, 280)]
    [InlineData(SizeClass.Small, 74, 70)]
    [InlineData(SizeClass.Research, 8, 190)]
    public async Task are_of_four_sizes(SizeClass size, int count, int users)
    {
        var ofSize = (await AllAsync()).Where(e => e.SizeClass == size).ToList();

        Assert.Equal((count, count * users), (ofSize.Count, ofSize.Sum(e => e.DeclaredUsers)));
    }

    [Fact]
    public async Task open_in_waves_and_share_their_first_level_as_planned()
    {
        var all = await AllAsync();

        Assert.Equal((10, 40, 60, 72), (all.Count(e => e.IsPilot), all.Count(e => e.Wave == "V1"), all.Count(e => e.Wave == "V2"), all.Count(e => e.Wave == "V3")));
        Assert.Equal((30, 8), (all.Count(e => e.FirstLevel == FirstLevelMode.Mutualised), all.Count(e => e.FirstLevel == FirstLevelMode.Delegated)));
        Assert.Equal(["Pacific/Noumea", "Pacific/Tahiti", "Indian/Reunion", "America/Martinique"], all.Where(e => e.TimeZoneId != "Europe/Paris").Select(e => e.TimeZoneId));
    }

    [Fact]
    public async Task have_one_merged_and_one_departed()
    {
        var gone = (await AllAsync()).Where(e => e.Standing != EstablishmentStanding.Open).Select(e => (e.Code, e.Standing));

        Assert.Equal([("E100", EstablishmentStanding.Merged), ("E181", EstablishmentStanding.Closed)], gone);
        Assert.Equal("E042", (await portal.AskAsync(r => r.FindEstablishmentAsync("E100", CancellationToken.None)))!.Code);
    }

    [Fact]
    public async Task have_a_domain_each()
    {
        Assert.Equal("E001", await portal.StandingOfDomainAsync("e001.example.org"));
        Assert.Equal("E042", await portal.StandingOfDomainAsync("e100.example.org"));
    }

    private Task<List<Establishment>> AllAsync() => portal.App.InScopeAsync(s => s.GetRequiredService<PortalDb>().Establishments.AsNoTracking().OrderBy(e => e.Code).ToListAsync());
}
