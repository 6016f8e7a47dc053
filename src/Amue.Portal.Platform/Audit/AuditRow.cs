namespace Amue.Portal.Platform.Audit;

/// <summary>An entry of the journal as it is read.</summary>
/// <param name="ActorId">The account; null for the portal itself, a visitor, or a person who has been erased.</param>
/// <param name="SubjectId">The account of the person to whom it was done.</param>
/// <param name="HasActor">A person did it, known or erased since.</param>
public sealed record AuditRow(
    long Id,
    DateTime At,
    Guid? ActorId,
    bool HasActor,
    Guid? SubjectId,
    string Action,
    string Target,
    string Outcome,
    string? Origin,
    string? Reason,
    string? Before,
    string? After);
