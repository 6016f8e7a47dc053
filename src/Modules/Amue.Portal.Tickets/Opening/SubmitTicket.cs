using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Transmission;

namespace Amue.Portal.Tickets.Opening;

/// <summary>Sends a draft to level 1, or straight to level 2 when a correspondent has done the checks of level 1.</summary>
internal sealed class SubmitTicket(
    PortalDb db, EventLog events, ReferentialDirectory referential, CustomFields customFields, TicketRouting routing, TicketNumbers numbers, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(SubmitRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Submit, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(request.DraftId, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Submit, actor) is { } refusal)
        {
            return refusal;
        }

        if (request.FirstLevelChecksDone && !Party.MaySkipFirstLevel(actor, ticket.Item.Scope))
        {
            return Refusal.NotPermitted;
        }

        var fields = await customFields.OfAsync(Ticket.ContentType, ticket.Item.SpaceId, cancellationToken);
        var errors = await ProblemsAsync(ticket, request, fields, cancellationToken);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var desk = request.FirstLevelChecksDone
            ? await routing.SecondLevelAsync(ticket.ProductId, cancellationToken)
            : await routing.FirstLevelAsync(ticket.EstablishmentId, ticket.ProductId, ticket.Visibility, cancellationToken);
        if (desk is null)
        {
            return Refusal.Invalid("tickets.transmit.noSecondLevel");
        }

        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        ticket.Submit(await numbers.NextAsync(ticket.Kind, now, cancellationToken), desk, now);
        await db.SendFilesAsync(ticket, actor, now, cancellationToken);
        events.Add(TicketSubmitted.By(ticket), actor);
        if (request.FirstLevelChecksDone)
        {
            events.Add(TicketTransmitted.By(ticket, CompletenessOf(ticket, fields)), actor);
        }

        if (await db.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await transaction.CommitAsync(cancellationToken);
        return ticket.Standing;
    }

    private async Task<List<FieldError>> ProblemsAsync(
        Ticket ticket, SubmitRequest request, IReadOnlyList<ContentFieldDefinition> fields, CancellationToken cancellationToken)
    {
        var product = await referential.FindProductAsync(ticket.ProductId, cancellationToken)
            ?? throw new InvalidOperationException($"Draft {ticket.Id} is about product {ticket.ProductId}, which is not in the referential.");
        var deployed = await referential.DeployedProductsAsync(ticket.EstablishmentId, cancellationToken);
        string[] moments = request.FirstLevelChecksDone ? [Evidence.AtSubmission, Evidence.AtTransmission] : [Evidence.AtSubmission];
        return
        [
            .. DraftChecks.ToSubmit(ticket, product, deployed.Any(d => d.Product.Id == product.Id)),
            .. CustomFields.Check(fields, ticket.Item.CustomFields, moments),
            .. SharedTexts.Problems(ticket.Visibility, request.Confirmations, SharedTexts.OfForm(ticket, fields)),
        ];
    }

    private static int CompletenessOf(Ticket ticket, IReadOnlyList<ContentFieldDefinition> fields) =>
        Evidence.Completeness(fields, ticket.Item.CustomFields, ticket.Description);
}

/// <param name="FirstLevelChecksDone">A correspondent has done the checks of level 1: the request goes straight to level 2.</param>
/// <param name="Confirmations">The findings of personal data that the author keeps on purpose.</param>
internal sealed record SubmitRequest(Guid DraftId, IReadOnlyCollection<string> Confirmations, bool FirstLevelChecksDone = false);
