using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>How long a session may last: twelve hours for all, and an hour without a request for those who decide for others.</summary>
internal static class SessionLimits
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>How often a session that is in use is noted as seen.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <returns>Null: no limit but the end of the session.</returns>
    public static TimeSpan? PauseOf(Actor actor) => actor.Rights.Any(r => PrivilegedRoles.Contains(r.Role)) ? LongestPause : null;
}
