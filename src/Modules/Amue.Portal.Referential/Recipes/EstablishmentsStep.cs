using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>establishments</c>: makes establishments, or brings them to a description.</summary>
internal sealed class EstablishmentsStep(PortalDb db) : RecipeListStep<EstablishmentsStep.Model, EstablishmentsStep.EstablishmentModel>
{
    public const string AnnouncedKind = "establishment";

    public override string Name => "establishments";

    public override Permission Permission => ReferentialPermissions.Manage;

    protected override IReadOnlyList<EstablishmentModel> ItemsOf(Model model) => model.Establishments;

    protected override Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Establishments.Count; i++)
        {
            var establishment = model.Establishments[i];
            context.Announce(AnnouncedKind, establishment.Code);
            if (establishment.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            {
                problems.At(nameof(Model.Establishments)).At(i).At(nameof(EstablishmentModel.TimeZone)).Add("referential.timeZone", zone);
            }
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(EstablishmentModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var establishment = await db.Establishments.SingleOrDefaultAsync(e => e.Code == item.Code, cancellationToken);
        if (establishment is null)
        {
            establishment = new Establishment(item.Code);
            db.Establishments.Add(establishment);
        }

        establishment.Describe(item.Name, item.Size, item.FirstLevel, item.TimeZone ?? "Europe/Paris", item.DeclaredUsers);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<EstablishmentModel> Establishments);

    internal sealed record EstablishmentModel(
        string Code,
        string Name,
        SizeClass Size,
        int DeclaredUsers,
        FirstLevelMode FirstLevel = FirstLevelMode.Autonomous,
        string? TimeZone = null);
}
