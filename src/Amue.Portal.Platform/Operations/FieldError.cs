namespace Amue.Portal.Platform.Operations;

/// <summary>One field that cannot be accepted: which, and a resource key that says what is expected.</summary>
/// <param name="Field">The request record's property name; empty when the error is about the whole request.</param>
/// <param name="Key">Resource key; the reader's language decides the words.</param>
public sealed record FieldError(string Field, string Key, params object[] Arguments);
