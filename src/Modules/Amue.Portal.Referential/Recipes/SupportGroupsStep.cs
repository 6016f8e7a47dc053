using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
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

        for (var i = 0; i < model.Groups.Count; i++)
        {
            if (model.Groups[i].Calendar is { } calendar && BusinessCalendar.Read(calendar) is { Succeeded: false } unreadable)
            {
                var error = unreadable.Refusal.Errors[0];
                problems.At(nameof(model.Groups)).At(i).At(nameof(GroupModel.Calendar)).Add(error.Key, error.Arguments);
            }
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

        // What a recipe does not say of the contract and the hours stays as it is.
        var wanted = group.ToDetails() with
        {
            Name = item.Name,
            Organisation = item.Organisation,
            ContractEndsOn = item.ContractEndsOn ?? group.ContractEndsOn,
            Calendar = item.Calendar ?? group.Calendar,
        };
        if (Differences.Between(group.ToDetails(), wanted).Count > 0 || group.Calendar?.ToJson() != wanted.Calendar?.ToJson())
        {
            group.Describe(wanted);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<GroupModel> Groups);

    internal sealed record GroupModel(
        string Key, string Name, SupportOrganisation Organisation = SupportOrganisation.Amue, DateOnly? ContractEndsOn = null, CalendarDefinition? Calendar = null);
}
