using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Tests.Recipes;

internal sealed record GrantModel(string Role, Guid Account);

/// <summary>Needs a role that is there, or that an earlier step will write.</summary>
internal sealed class GrantStep(PortalDb db, StepLog log) : RecipeStep<GrantModel>
{
    public override string Name => "grant";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override async Task ValidateAsync(GrantModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        if (!context.IsAnnounced("role", model.Role) && !await db.Roles.AnyAsync(r => r.Key == model.Role, cancellationToken))
        {
            problems.At("role").Add("test.unknownRole", model.Role);
        }
    }

    protected override Task<Outcome<Done>> ExecuteAsync(GrantModel model, RecipeContext context, CancellationToken cancellationToken)
    {
        log.Lines.Add($"grant {model.Role} to {model.Account}");
        return Task.FromResult<Outcome<Done>>(Done.Instance);
    }
}
