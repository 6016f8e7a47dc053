using Amue.Portal.Platform.Data;
using static Amue.Portal.Tickets.Tests.People;
using static Amue.Portal.Tickets.TicketAction;

namespace Amue.Portal.Tickets.Tests;

/// <summary>domain.md §2.6, the lines about requests, as the page of a shared request offers them.</summary>
public class WhatEachRoleMayDo
{
    [Theory, OnBothDatabases]
    public async Task while_level_1_works_on_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        await AssertAllowedAsync(portal, await portal.InProgressAtLevel1Async(), new()
        {
            [Claire] = [Cancel, Reply, Narrow, Widen],
            [Luc] = [Transmit, ProposeSolution, Cancel, Reply, Narrow, Widen],
            [Ines] = [Narrow],
            [Yann] = [Narrow],
            [Sophie] = [Cancel, Reply, AddNote, Qualify, Narrow],
            [Remi] = [Cancel, Reply, AddNote, Qualify, Narrow],
            [Root] = [Narrow],
        });
    }

    [Theory, OnBothDatabases]
    public async Task while_level_2_works_on_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        await AssertAllowedAsync(portal, await portal.InProgressAtLevel2Async(), new()
        {
            [Claire] = [Reply, Narrow, Widen],
            [Luc] = [Reply, Narrow, Widen],
            [Ines] = [Narrow],
            [Yann] = [Narrow],
            [Sophie] = [Return, ProposeSolution, Cancel, Reply, AddNote, Qualify, Narrow],
            [Remi] = [Return, ProposeSolution, Cancel, Reply, AddNote, Qualify, Narrow],
            [Root] = [Narrow],
        });
    }

    [Theory, OnBothDatabases]
    public async Task while_a_solution_waits_for_an_answer(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        await AssertAllowedAsync(portal, await portal.SolutionProposedAtLevel2Async(), new()
        {
            [Claire] = [Validate, Reject, Reply, Narrow, Widen],
            [Luc] = [Validate, Reject, Reply, Narrow, Widen],
            [Ines] = [Narrow],
            [Yann] = [Narrow],
            [Sophie] = [Reply, AddNote, Qualify, Narrow],
            [Remi] = [Reply, AddNote, Qualify, Narrow],
            [Root] = [Narrow],
        });
    }

    private static async Task AssertAllowedAsync(RequestsPortal portal, string number, Dictionary<string, TicketAction[]> expected)
    {
        foreach (var login in All)
        {
            if ((await portal.SheetAsync(login, number)) is { Succeeded: true } sheet)
            {
                var allowed = sheet.Value.Allowed.Order().ToArray();
                Assert.True(expected.GetValueOrDefault(login, []).Order().SequenceEqual(allowed), $"{login} may {string.Join(", ", allowed)}");
            }
        }
    }
}
