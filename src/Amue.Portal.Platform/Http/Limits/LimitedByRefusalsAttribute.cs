namespace Amue.Portal.Platform.Http.Limits;

/// <summary>
/// A way in, which stays open to a whole campus behind one address: what counts is not how often it is asked for, but how often
/// what was posted to it was refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedByRefusalsAttribute : Attribute
{
    /// <summary>What is posted counts whatever the answer, which tells nobody whether it was refused.</summary>
    public bool EveryPost { get; init; }
}
