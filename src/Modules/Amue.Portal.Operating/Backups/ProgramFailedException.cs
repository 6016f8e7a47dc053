namespace Amue.Portal.Operating.Backups;

/// <summary>A program beside the portal is missing or failed; the message says what to do, or what it said.</summary>
public sealed class ProgramFailedException(string message, Exception? cause = null) : Exception(message, cause);
