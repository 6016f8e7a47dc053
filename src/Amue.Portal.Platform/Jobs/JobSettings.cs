namespace Amue.Portal.Platform.Jobs;

/// <summary>Configuration section <c>Jobs</c>.</summary>
public sealed class JobSettings
{
    public const string Section = "Jobs";

    /// <summary>False on a node that only answers requests, and in tests that run jobs by name: nothing then runs by itself.</summary>
    public bool Scheduled { get; set; } = true;
}
