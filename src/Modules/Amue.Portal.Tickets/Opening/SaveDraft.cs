using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Opening;

/// <summary>Keeps what was typed, complete or not; only its author reads it. A draft that changes its product is another draft.</summary>
internal sealed class SaveDraft(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, CustomFields customFields, TimeProvider time)
{
    public async Task<Outcome<SavedDraft>> ExecuteAsync(DraftRequest form, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.AccountId is not { } requester)
        {
            return Refusal.NotPermitted;
        }

        if (actor.EstablishmentId is not { } establishment)
        {
            return Refusal.Invalid("tickets.submit.noEstablishment");
        }

        var space = (await spaces.CurrentAsync(cancellationToken)).OfProduct(form.ProductId);
        if (space is null || await referential.FindProductAsync(form.ProductId, cancellationToken) is null)
        {
            return Refusal.InvalidField(nameof(form.ProductId), "tickets.submit.unknownProduct");
        }

        if (!actor.May(TicketPermissions.Create, new Scope(space.Id, establishment, form.ProductId)))
        {
            return Refusal.NotPermitted;
        }

        var errors = DraftChecks.ToKeep(form);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var former = form.DraftId is { } id ? await db.Tickets.OpenAsync(id, actor, cancellationToken) : null;
        if (form.DraftId is not null && former is null)
        {
            return Refusal.NotFound;
        }

        if (former is not null && TicketRules.Refuse(former, TicketAction.Edit, actor) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var draft = former;
        if (draft is null || draft.ProductId != form.ProductId)
        {
            draft = Ticket.Begin(requester, establishment, form.ProductId, space.Id, now);
            db.Tickets.Add(draft);
        }

        if (former is not null && former != draft)
        {
            (await db.TicketFiles.Where(f => f.TicketId == former.Id).ToListAsync(cancellationToken)).ForEach(f => f.MoveTo(draft.Id));
            db.Remove(former.Item);
        }

        draft.Write(form, CustomFields.Known(await customFields.OfAsync(Ticket.ContentType, space.Id, cancellationToken), form.Evidence), now);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : new SavedDraft(draft.Id);
    }
}

internal sealed record SavedDraft(Guid DraftId);
