using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Confidentiality;

public class ReadingARequestAfterEachStep
{
    /// <summary>Members of every establishment and of AMUE; not the partner of another product.</summary>
    private static readonly string[] Community = [Claire, Zoe, Luc, Ines, Nadia, Paul, Lea, Tom, Ada, Alice, Yann, Sophie, Remi, Karim, Eva, Pilote, Root];

    /// <summary>Those whose establishment uses Sifac, and those who work in its space.</summary>
    private static readonly string[] OfTheSpace = [Claire, Zoe, Luc, Ines, Nadia, Paul, Tom, Ada, Alice, Yann, Sophie, Remi, Eva];

    [Theory, OnBothDatabases]
    public Task is_for_the_whole_community(DatabaseProvider database) =>
        WalkAsync(database, VisibilityLevel.Community, beforeTransmission: Community, after: Community);

    [Theory, OnBothDatabases]
    public Task of_its_space_is_for_those_who_belong_there(DatabaseProvider database) =>
        WalkAsync(database, VisibilityLevel.Space, beforeTransmission: OfTheSpace, after: OfTheSpace);

    [Theory, OnBothDatabases]
    public Task of_its_establishment_is_for_it_and_those_who_handle_it(DatabaseProvider database) =>
        WalkAsync(database, VisibilityLevel.Establishment, beforeTransmission: [Claire, Zoe, Luc, Ines], after: [Claire, Zoe, Luc, Ines, Sophie, Remi]);

    [Theory, OnBothDatabases]
    public Task that_is_confidential_is_for_its_requester_its_correspondents_and_those_who_handle_it(DatabaseProvider database) =>
        WalkAsync(database, VisibilityLevel.Confidential, beforeTransmission: [Claire, Luc], after: [Claire, Luc, Sophie, Remi]);

    private static async Task WalkAsync(DatabaseProvider database, VisibilityLevel visibility, string[] beforeTransmission, string[] after)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync(form => form with { Visibility = visibility, Reason = ConfidentialReason.NamedPerson });
        await AssertReadersAsync(beforeTransmission, "submitted");
        _ = (await portal.Acts.OwnAsync(Luc, number)).Value;
        await AssertReadersAsync(beforeTransmission, "owned at level 1");
        _ = (await portal.Acts.TransmitAsync(Luc, number)).Value;
        await AssertReadersAsync(after, "transmitted");
        _ = (await portal.Acts.OwnAsync(Sophie, number)).Value;
        _ = (await portal.Acts.ReturnAsync(Sophie, number)).Value;
        await AssertReadersAsync(after, "returned");
        _ = (await portal.Acts.OwnAsync(Luc, number)).Value;
        _ = (await portal.Acts.TransmitAsync(Luc, number)).Value;
        _ = (await portal.Acts.OwnAsync(Sophie, number)).Value;
        _ = (await portal.Acts.QualifyAsync(Sophie, number)).Value;
        _ = (await portal.Acts.ProposeAsync(Sophie, number)).Value;
        await AssertReadersAsync(after, "solution proposed");
        _ = (await portal.Acts.ValidateAsync(Claire, number)).Value;
        await AssertReadersAsync(after, "resolved");

        async Task AssertReadersAsync(string[] expected, string step)
        {
            var readers = await portal.ReadersAsync(number);
            Assert.True(expected.Order().SequenceEqual(readers.Order()), $"{step}: read by {string.Join(", ", readers)}");
        }
    }
}
