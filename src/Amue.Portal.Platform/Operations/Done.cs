namespace Amue.Portal.Platform.Operations;

/// <summary>The result of an operation that has nothing to tell but that it was done.</summary>
public sealed record Done
{
    public static Done Instance { get; } = new();
}
