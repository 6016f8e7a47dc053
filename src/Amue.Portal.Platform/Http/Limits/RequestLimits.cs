namespace Amue.Portal.Platform.Http.Limits;

/// <summary>Configuration section <c>Limits</c>: how much one may ask of the portal (security.md §2.3). Nobody signed in is limited by address: a campus has one.</summary>
public sealed class RequestLimits
{
    public const string Section = "Limits";

    /// <summary>Requests of one address in ten seconds, of people who are not signed in.</summary>
    public int AnonymousPerTenSeconds { get; set; } = 50;

    /// <summary>The same in a minute.</summary>
    public int AnonymousPerMinute { get; set; } = 200;

    /// <summary>Refused attempts to sign in from one address in ten minutes; each account has its own, much lower limit.</summary>
    public int RefusedSignInsPerTenMinutes { get; set; } = 300;

    /// <summary>Seconds that the portal works on one answer before it gives up.</summary>
    public int AnswerSeconds { get; set; } = 60;
}
