using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Tests.Recipes;

internal sealed record BrokenModel(string Message);

internal sealed class BrokenStep : RecipeStep<BrokenModel>
{
    public override string Name => "broken";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override Task<Outcome<Done>> ExecuteAsync(BrokenModel model, RecipeContext context, CancellationToken cancellationToken) =>
        throw new IOException(model.Message);
}
