namespace Amue.Portal.Platform.Operations;

/// <summary>An operation's "no", as a value: a bug is an exception, a refusal is not.</summary>
public sealed record Refusal(RefusalKind Kind, IReadOnlyList<FieldError> Errors)
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, [new FieldError("", "refusal.notFound")]);

    public static Refusal NotPermitted { get; } = new(RefusalKind.NotPermitted, [new FieldError("", "refusal.notPermitted")]);

    /// <summary>What the HTTP problem calls this refusal (<c>transition_interdite</c>…); null for the kind's own name.</summary>
    public string? Code { get; init; }

    public static Refusal Invalid(string key, params object[] arguments) => new(RefusalKind.Invalid, [new FieldError("", key, arguments)]);

    public static Refusal Invalid(IEnumerable<FieldError> errors) => new(RefusalKind.Invalid, errors.ToList());

    public static Refusal InvalidField(string field, string key, params object[] arguments) =>
        new(RefusalKind.Invalid, [new FieldError(field, key, arguments)]);

    public static Refusal Conflict(string key, params object[] arguments) => new(RefusalKind.Conflict, [new FieldError("", key, arguments)]);
}
