using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>supportGroups</c>: the groups that hold levels of support.</summary>
internal sealed class SupportGroupsStep(PortalDb db) : RecipeListStep<SupportGroupsStep.Model, SupportGroupsStep.GroupModel>
{
    public const string AnnouncedKind = "group";

    public override string Name => "supportGroups";

    public override Permission Permission => ReferentialPermissions.Manage;

    protected override IReadOnlyList<GroupModel> ItemsOf(Model model) => model.Groups;

    protected override Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        foreach (var group in model.Groups)
        {
            context.Announce(AnnouncedKind, group.Key);
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(GroupModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var group = await db.SupportGroups.SingleOrDefaultAsync(g => g.Key == item.Key, cancellationToken);
        if (group is null)
        {
            group = new SupportGroup(item.Key);
            db.SupportGroups.Add(group);
        }

        group.Describe(item.Name, item.Organisation);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<GroupModel> Groups);

    internal sealed record GroupModel(string Key, string Name, SupportOrganisation Organisation = SupportOrganisation.Amue);
}
