namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>The words of the audit for what is read of requests that only some may read.</summary>
internal static class ConfidentialReading
{
    /// <summary>Both begin so.</summary>
    public const string Any = "tickets.read";

    /// <summary>By somebody entitled to it: a correspondent, an agent of its group.</summary>
    public const string Entitled = "tickets.readConfidential";

    public const string WithReason = "tickets.readWithReason";
}
