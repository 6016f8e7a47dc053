namespace Amue.Portal.Operating.Errors;

/// <summary>Errors of one cause since the process started.</summary>
/// <param name="Type">Of the exception.</param>
/// <param name="Place">The portal's method that threw it or let it through, or else what logged it.</param>
public sealed record ErrorCause(string Type, string Place, int Count, DateTime LastAt);
