namespace Amue.Portal.Knowledge.Ageing;

/// <summary>Why a published article is to be reviewed (domain.md §2.4).</summary>
public enum ReviewCause
{
    /// <summary>Its review date has come.</summary>
    Due,

    /// <summary>Several readers told within a month that it did not help.</summary>
    NotUseful,

    /// <summary>Its product has a newer version than the one it was verified for.</summary>
    Release,
}
