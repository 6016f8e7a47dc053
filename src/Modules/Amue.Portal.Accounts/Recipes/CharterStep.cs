using Amue.Portal.Accounts.Charters;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Recipes;

/// <summary><c>charter</c>: puts a text in force; the one in force already changes nothing.</summary>
internal sealed class CharterStep(PublishCharter publish, AcceptForInvented accept) : RecipeStep<CharterModel>
{
    public override string Name => "charter";

    public override Permission Permission => AccountPermissions.PublishCharter;

    protected override Task ValidateAsync(CharterModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(model.French) || model.French.Length > CharterVersion.MaxTextLength)
        {
            problems.At(nameof(CharterModel.French)).Add("accounts.charter.textLength", CharterVersion.MaxTextLength);
        }

        if (model.English?.Length > CharterVersion.MaxTextLength)
        {
            problems.At(nameof(CharterModel.English)).Add("accounts.charter.textLength", CharterVersion.MaxTextLength);
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(CharterModel model, RecipeContext context, CancellationToken cancellationToken)
    {
        var published = await publish.ExecuteAsync(new CharterText(model.French, model.English ?? ""), context.Actor, cancellationToken);
        if (published.Succeeded && model.AcceptedByInvented)
        {
            await accept.ExecuteAsync(published.Value, cancellationToken);
        }

        return published.Succeeded ? Done.Instance : published.Refusal;
    }
}
