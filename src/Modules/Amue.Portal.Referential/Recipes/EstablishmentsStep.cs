using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>establishments</c>: makes establishments, or brings them to a description; what it does not name stays.</summary>
internal sealed class EstablishmentsStep(PortalDb db, EstablishmentRegister register, MergeEstablishments merge, CloseEstablishment close)
    : RecipeListStep<EstablishmentsModel, EstablishmentModel>
{
    public const string AnnouncedKind = "establishment";

    public override string Name => "establishments";

    public override Permission Permission => ReferentialPermissions.Manage;

    protected override IReadOnlyList<EstablishmentModel> ItemsOf(EstablishmentsModel model) => model.Establishments;

    protected override Task ValidateAsync(EstablishmentsModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Establishments.Count; i++)
        {
            var establishment = model.Establishments[i];
            context.Announce(AnnouncedKind, establishment.Code);
            var place = problems.At(nameof(EstablishmentsModel.Establishments)).At(i);
            foreach (var error in EstablishmentFields.Check(establishment.Over(new EstablishmentDetails(establishment.Code, ""))))
            {
                place.At(EstablishmentModel.MemberOf(error.Field)).Add(error.Key, error.Arguments);
            }
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(EstablishmentModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var existing = await db.Establishments.SingleOrDefaultAsync(e => e.Code == item.Code, cancellationToken);
        if (existing is { Standing: not EstablishmentStanding.Open })
        {
            return Done.Instance;
        }

        var known = existing is null ? [] : await db.IdentityDomains.Where(d => d.EstablishmentId == existing.Id).Select(d => d.Name).ToListAsync(cancellationToken);
        var details = item.Over(existing?.ToDetails(known) ?? new EstablishmentDetails(item.Code, item.Name));
        if (await register.CheckAsync(details, existing, cancellationToken) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        await register.WriteAsync(existing, details, context.Actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return item switch
        {
            { MergedInto: { } into } => await merge.ExecuteAsync(item.Code, into, context.Actor, cancellationToken),
            { Departed: true } => await close.ExecuteAsync(item.Code, context.Actor, cancellationToken),
            _ => Done.Instance,
        };
    }
}
