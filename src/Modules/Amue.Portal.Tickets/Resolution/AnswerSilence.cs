using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>Reminds, then accepts, solutions that nobody answers. Each request in a scope of its own: what was done stays done.</summary>
internal sealed class AnswerSilence(PortalDb db, IServiceScopeFactory scopes, TimeProvider time, ILogger<AnswerSilence> logger) : IJob
{
    public const string JobName = "tickets.answer-silence";

    /// <summary>The next run takes what is left.</summary>
    private const int MostAtOnce = 500;

    private static readonly Actor Portal = Actor.System("Silence after a proposed solution");

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var ticket in await DueAsync(t => t.RemindedAt == null && t.RemindAt <= now, cancellationToken))
        {
            await DoAsync<RemindOfSolution>(ticket, (remind, ct) => remind.ExecuteAsync(ticket, Portal, ct), cancellationToken);
        }

        foreach (var ticket in await DueAsync(t => t.RemindedAt != null && t.TacitAt <= now, cancellationToken))
        {
            await DoAsync<ValidateTacitly>(ticket, (validate, ct) => validate.ExecuteAsync(ticket, Portal, ct), cancellationToken);
        }
    }

    private Task<List<Guid>> DueAsync(Expression<Func<Ticket, bool>> isDue, CancellationToken cancellationToken) =>
        db.Tickets.AsSystem("A job of the portal itself.")
            .Where(t => t.State == TicketState.SolutionProposed)
            .Where(isDue)
            .OrderBy(t => t.SolutionProposedAt)
            .Take(MostAtOnce)
            .Select(t => t.Id)
            .ToListAsync(cancellationToken);

    private async Task DoAsync<TOperation>(
        Guid ticket, Func<TOperation, CancellationToken, Task<Outcome<TicketStanding>>> execute, CancellationToken cancellationToken)
        where TOperation : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await execute(scope.ServiceProvider.GetRequiredService<TOperation>(), cancellationToken);
        if (!outcome.Succeeded)
        {
            // Somebody answered between the look and the act.
            logger.LogInformation("{Operation} left request {TicketId} as it is: {Refusal}", typeof(TOperation).Name, ticket, outcome.Refusal.Kind);
        }
    }
}
