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
internal sealed class SupportGroupsStep(PortalDb db, ChangeLog changes) : RecipeListStep<SupportGroupsStep.Model, SupportGroupsStep.GroupModel>
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
        var existing = await db.SupportGroups.SingleOrDefaultAsync(g => g.Key == item.Key, cancellationToken);
        var before = existing?.ToDetails();
        // What a recipe does not say of the contract and the hours stays as it is.
        var wanted = new SupportGroupDetails(item.Key, item.Name, item.Organisation)
        {
            ContractEndsOn = item.ContractEndsOn ?? before?.ContractEndsOn,
            Calendar = item.Calendar ?? before?.Calendar,
        };
        var fields = DescribeGroup.ChangesOf(before, wanted);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        var group = existing ?? db.SupportGroups.Add(new SupportGroup(item.Key)).Entity;
        group.Describe(wanted);
        changes.Add(group.Id, existing is null ? "created" : "described", fields, context.Actor);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<GroupModel> Groups);

    internal sealed record GroupModel(
        string Key, string Name, SupportOrganisation Organisation = SupportOrganisation.Amue, DateOnly? ContractEndsOn = null, CalendarDefinition? Calendar = null);
}
