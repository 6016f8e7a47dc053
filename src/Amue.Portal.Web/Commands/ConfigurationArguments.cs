namespace Amue.Portal.Web.Commands;

/// <summary>
/// Configuration among the words of a command line, as ASP.NET Core reads it: <c>--Section:Key value</c> or <c>--Section:Key=value</c>,
/// and the host's own <c>--urls</c> and <c>--environment</c>. It holds for every command, wherever it stands.
/// </summary>
internal static class ConfigurationArguments
{
    private static readonly string[] OfTheHost = ["--urls", "--environment"];

    public static (string[] Configuration, string[] Command) Split(IReadOnlyList<string> arguments)
    {
        var (configuration, command) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split('=', 2);
            if (!IsConfiguration(parts[0]))
            {
                command.Add(arguments[i]);
                continue;
            }

            configuration.Add(arguments[i]);
            if (parts.Length == 1 && i + 1 < arguments.Count)
            {
                configuration.Add(arguments[++i]);
            }
        }

        return ([.. configuration], [.. command]);
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || OfTheHost.Contains(name, StringComparer.OrdinalIgnoreCase));
}
