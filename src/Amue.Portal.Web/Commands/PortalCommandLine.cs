using System.CommandLine;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal</c>: serve, and the administrator's commands, which work beside a running portal.</summary>
internal static class PortalCommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Amue.Portal: cooperative support portal")
        {
            ServeCommand.Create(),
            RecipeCommand.Create(),
            SpaceCommand.Create(),
            AuditCommand.Create(),
            ImportCommand.Create(),
            EvaluateCommand.Create(),
        };
        // What is not an option of ours is configuration (--Section:Key value), as ASP.NET Core reads it.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, cancellationToken) => ServeCommand.RunAsync(result.UnmatchedTokens.ToArray(), cancellationToken));
        return root;
    }
}
