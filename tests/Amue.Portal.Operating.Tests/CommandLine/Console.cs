using Amue.Portal.Testing.Portal;
using Amue.Portal.Web.Commands;
using Spectre.Console;

namespace Amue.Portal.Operating.Tests.CommandLine;

/// <summary>The command line as the program's entrance runs it, in this process: the console is one, so commands take turns.</summary>
internal static class Console
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>A command on a portal's own folder and database.</summary>
    public static Task<Told> RunOnAsync(PortalApp app, params string[] command) => RunAsync([.. Place(app.Folder, app.ConnectionString), .. command]);

    public static async Task<Told> RunAsync(params string[] line)
    {
        await Turn.WaitAsync();
        var (output, errors) = (System.Console.Out, System.Console.Error);
        // Not closed: a bar that is being taken away may still write.
        var (said, complained) = (new StringWriter(), new StringWriter());
        try
        {
            System.Console.SetOut(TextWriter.Synchronized(said));
            System.Console.SetError(TextWriter.Synchronized(complained));
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Out), Interactive = InteractionSupport.No });
            var code = await PortalCommandLine.RunAsync(line);
            return new Told(code, said.ToString(), complained.ToString());
        }
        finally
        {
            System.Console.SetOut(output);
            System.Console.SetError(errors);
            Turn.Release();
        }
    }

    public static string[] Place(string folder, string? connectionString) =>
    [
        "--environment", "Development",
        $"--Portal:DataDirectory={folder}",
        $"--Database:Provider={TestDatabase.Provider}",
        .. connectionString is null ? Array.Empty<string>() : [$"--Database:ConnectionString={connectionString}"],
    ];
}
