namespace Amue.Portal.Referential.History;

/// <param name="Field">As the request's record names it.</param>
/// <param name="Before">Empty: there was none.</param>
internal sealed record FieldChange(string Field, string Before, string After);
