using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.People;

/// <summary>A person as whoever administers them sees them. Never their address.</summary>
/// <param name="MayLeave">Whether the reader may record that they have left their establishment.</param>
/// <param name="MayJoin">Whether the reader may attach them to one.</param>
internal sealed record PersonFile(
    Guid Id,
    string Name,
    string Login,
    string JobFunction,
    IReadOnlyList<string> Expertise,
    Guid? EstablishmentId,
    bool IsActive,
    IReadOnlyList<HeldRole> Roles,
    IReadOnlyList<AccountChange> History,
    bool MayGive,
    bool MayLeave,
    bool MayJoin);

/// <param name="MayRevoke">Whether the reader may take it back.</param>
internal sealed record HeldRole(Guid GrantId, string Role, Scope Scope, DateTime GrantedAt, Guid? GrantedBy, DateTime? ExpiresAt, bool IsOver, bool MayRevoke);
