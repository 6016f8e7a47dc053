namespace Amue.Portal.Platform.Checkups;

public enum FindingLevel
{
    Ok,

    /// <summary>It works; it will not always.</summary>
    Warning,

    /// <summary>Something does not work, or data are at risk.</summary>
    Error,
}
