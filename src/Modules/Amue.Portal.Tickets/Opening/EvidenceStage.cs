namespace Amue.Portal.Tickets.Opening;

/// <summary>When an evidence field must be answered: the words of <c>requiredAt</c> in a recipe.</summary>
internal static class EvidenceStage
{
    public const string Submit = "submit";

    public const string Transmit = "transmit";
}
