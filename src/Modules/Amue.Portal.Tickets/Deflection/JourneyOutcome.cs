namespace Amue.Portal.Tickets.Deflection;

/// <summary>What became of somebody's way towards a request.</summary>
public enum JourneyOutcome
{
    Open,

    /// <summary>Something that was shown answered: no request was made.</summary>
    Deflected,

    /// <summary>The person went on to the request form.</summary>
    Continued,

    /// <summary>The person left without a word.</summary>
    Abandoned,
}
