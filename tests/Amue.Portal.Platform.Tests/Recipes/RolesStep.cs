using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Tests.Recipes;

internal sealed record RolesModel(IReadOnlyList<RoleModel> Roles);

internal sealed record RoleModel(string Name, IReadOnlyList<string> Permissions, string Description = "");

/// <summary>Writes roles through the real database, one transaction a role.</summary>
internal sealed class RolesStep(PortalDb db, PermissionCatalog permissions, StepLog log) : RecipeListStep<RolesModel, RoleModel>
{
    public override string Name => "Roles";

    public override Permission Permission => PlatformPermissions.ManagePlatform;

    protected override IReadOnlyList<RoleModel> ItemsOf(RolesModel model) => model.Roles;

    protected override Task ValidateAsync(RolesModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Roles.Count; i++)
        {
            var role = model.Roles[i];
            context.Announce("role", role.Name);
            for (var j = 0; j < role.Permissions.Count; j++)
            {
                if (permissions.Find(role.Permissions[j]) is null)
                {
                    problems.At("roles").At(i).At("permissions").At(j).Add(
                        new TextKey("test.unknownPermission", role.Permissions[j]),
                        new TextKey("recipes.expected.oneOf", "…"));
                }
            }
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(RoleModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        if (item.Description == "refused")
        {
            // A row left in the scope that the refusal must throw away.
            db.Roles.Add(new Role("Leftover", []));
            return Refusal.Invalid("test.refused", item.Name);
        }

        var role = await db.Roles.SingleOrDefaultAsync(r => r.Key == item.Name, cancellationToken);
        if (role is null)
        {
            db.Roles.Add(new Role(item.Name, item.Permissions));
        }
        else
        {
            role.Allow(item.Permissions);
        }

        await db.SaveChangesAsync(cancellationToken);
        log.Lines.Add($"role {item.Name}");
        return Done.Instance;
    }
}
