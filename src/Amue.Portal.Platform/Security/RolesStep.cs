using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Platform.Security;

/// <summary><c>Roles</c>, in Orchard Core's shape: each role with all its permissions.</summary>
internal sealed class RolesStep(DefineRole define, PermissionCatalog permissions) : RecipeListStep<RolesStep.Model, RolesStep.RoleModel>
{
    public const string AnnouncedKind = "role";

    public override string Name => "Roles";

    public override Permission Permission => PlatformPermissions.ManagePlatform;

    protected override IReadOnlyList<RoleModel> ItemsOf(Model model) => model.Roles;

    protected override Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Roles.Count; i++)
        {
            var role = model.Roles[i];
            var place = problems.At(nameof(Model.Roles)).At(i);
            context.Announce(AnnouncedKind, role.Name);
            for (var p = 0; p < role.Permissions.Count; p++)
            {
                if (permissions.Find(role.Permissions[p]) is null)
                {
                    place.At(nameof(RoleModel.Permissions)).At(p).Add("recipes.roles.unknownPermission", role.Permissions[p]);
                }
            }

            if (role.PermissionBehavior is not (null or "Replace"))
            {
                place.At(nameof(RoleModel.PermissionBehavior)).Add("recipes.roles.onlyReplace");
            }
        }

        return Task.CompletedTask;
    }

    protected override Task<Outcome<Done>> ExecuteAsync(RoleModel item, RecipeContext context, CancellationToken cancellationToken) =>
        define.ExecuteAsync(item.Name, item.Permissions, context.Actor, cancellationToken);

    internal sealed record Model(IReadOnlyList<RoleModel> Roles);

    /// <param name="Name">The role's key.</param>
    /// <param name="Permissions">All that it may do.</param>
    /// <param name="Description">For whoever reads the recipe.</param>
    /// <param name="PermissionBehavior">Only <c>Replace</c>: a role is what its recipe says.</param>
    internal sealed record RoleModel(string Name, IReadOnlyList<string> Permissions, string? Description = null, string? PermissionBehavior = null);
}
