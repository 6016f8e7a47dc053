namespace Amue.Portal.Referential.Establishments;

internal enum EstablishmentStanding
{
    Open,

    /// <summary>Part of another one: what it had is the other's, and its history stays.</summary>
    Merged,

    /// <summary>It has left: nobody signs in for it any more.</summary>
    Closed,
}
