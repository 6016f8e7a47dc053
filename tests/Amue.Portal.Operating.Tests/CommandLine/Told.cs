namespace Amue.Portal.Operating.Tests.CommandLine;

/// <summary>What a command answered.</summary>
internal sealed record Told(int ExitCode, string Output, string Errors);
