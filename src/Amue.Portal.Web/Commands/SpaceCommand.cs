using System.CommandLine;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Spaces.Creation;
using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal space create RECIPE --name NAME</c>, beside a running portal.</summary>
internal static class SpaceCommand
{
    public static Command Create(string[] configuration) => new("space", "Make spaces") { New(configuration) };

    private static Command New(string[] configuration)
    {
        var recipe = new Argument<string>("recipe") { Description = "espace-produit, espace-communaute, espace-etablissement, or another recipe of the category espace" };
        var name = new Option<string>("--name") { Description = "What the space is called", Required = true };
        var key = new Option<string?>("--key") { Description = "The beginning of its address; proposed from the name when absent" };
        var parameters = ParameterOption.Create();
        var command = new Command("create", "Make a space from a recipe; its address answers at once, on every node") { recipe, name, key, parameters };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var created = await scope.ServiceProvider.GetRequiredService<CreateSpace>().ExecuteAsync(
                new NewSpace(result.GetRequiredValue(recipe), result.GetRequiredValue(name), result.GetValue(key), result.ReadParameters(parameters)), Actor.System("command line"), progress: null, cancellationToken);
            if (!created.Succeeded)
            {
                var texts = app.Services.GetRequiredService<TextCatalog>();
                foreach (var error in created.Refusal.Errors)
                {
                    await Console.Error.WriteLineAsync($"{error.Field} {texts[error.Key, error.Arguments]}".Trim());
                }

                return created.Refusal.Kind.ToExitCode();
            }

            Console.WriteLine($"/{created.Value.Key}");
            return 0;
        });
        return command;
    }
}
