namespace Amue.Portal.Accounts.Demo;

/// <summary>Someone a visitor of the demonstration may sign in as.</summary>
public sealed record DemoPersona(string Login, string Name, string JobFunction, string? Establishment, IReadOnlyList<string> Roles);
