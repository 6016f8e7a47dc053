namespace Amue.Portal.Commitments.Eco;

/// <summary>One kind of page as a browser loaded it, with an empty cache.</summary>
/// <param name="Template">Names it in the texts: <c>commitments.eco.template.{Template}</c>.</param>
/// <param name="Nodes">Elements of the document.</param>
/// <param name="Kilobytes">Thousands of bytes over the wire, headers included.</param>
/// <param name="Score">The EcoIndex, of 100.</param>
internal sealed record PageWeight(string Template, int Nodes, int Requests, double Kilobytes, double Score, char Grade);
