using System.Reflection;

namespace Amue.Portal.Operating;

/// <summary>The version that runs, as its assemblies say it.</summary>
public static class ProgramVersion
{
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
