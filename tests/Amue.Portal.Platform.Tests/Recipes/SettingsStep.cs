using System.Text.Json;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Tests.Recipes;

/// <summary>A step that takes members of any name, as Orchard Core's settings step does.</summary>
internal sealed record SettingsModel
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Groups { get; init; } = [];
}

internal sealed class SettingsStep(StepLog log) : RecipeStep<SettingsModel>
{
    public override string Name => "settings";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override Task<Outcome<Done>> ExecuteAsync(SettingsModel model, RecipeContext context, CancellationToken cancellationToken)
    {
        log.Models.Add(model);
        return Task.FromResult<Outcome<Done>>(Done.Instance);
    }
}
