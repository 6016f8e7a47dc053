namespace Amue.Portal.Platform.Checkups;

/// <summary>What a checkup saw. No name, address or text of a person is in it.</summary>
/// <param name="Advice">What to do; null when all is well.</param>
public sealed record Finding(FindingLevel Level, string What, string? Advice)
{
    public static Finding Ok(string what) => new(FindingLevel.Ok, what, Advice: null);

    public static Finding Warning(string what, string advice) => new(FindingLevel.Warning, what, advice);

    public static Finding Error(string what, string advice) => new(FindingLevel.Error, what, advice);
}
