namespace Amue.Portal.Platform.Tests.Recipes;

/// <summary>What steps did, in order.</summary>
internal sealed class StepLog
{
    public List<string> Lines { get; } = [];

    public List<object> Models { get; } = [];
}
