using Amue.Portal.Accounts.Demo;
using Spectre.Console;

namespace Amue.Portal.Web.Hosting;

/// <summary>Prints who one can be in a demonstration. Prints nothing elsewhere.</summary>
public static class DemoSignIns
{
    public static async Task WriteAsync(IServiceProvider services, IAnsiConsole console, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var personas = scope.ServiceProvider.GetRequiredService<DemoPersonas>();
        if (!personas.IsDemo)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Sign-in", "Who", "Establishment", "Roles");
        foreach (var persona in await personas.ListAsync(cancellationToken))
        {
            table.AddRow(new[] { persona.Login, $"{persona.Name}, {persona.JobFunction}", persona.Establishment ?? "AMUE", string.Join(", ", persona.Roles) }.Select(Markup.Escape).ToArray());
        }

        console.Write(table);
        console.WriteLine($"Passphrase of all of them: {personas.Passphrase}");
        console.WriteLine("A demonstration: multi-factor authentication is relaxed. Never expose it.");
    }
}
