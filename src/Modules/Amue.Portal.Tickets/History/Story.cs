using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.History;

/// <summary>
/// What a request is about, and how it goes when all goes well. Texts are Markdown; <c>{mois}</c>, <c>{annee}</c>, <c>{composante}</c> and
/// <c>{nombre}</c> are filled anew for each request made of the story.
/// </summary>
/// <param name="Product">Key.</param>
/// <param name="Category">Code of one of its categories.</param>
/// <param name="Subjects">One is taken for each request.</param>
/// <param name="Solution">As whoever knows writes it.</param>
/// <param name="SolvedAt">The level that has the answer.</param>
/// <param name="Nature">Of a maintenance request; without one it is a request for assistance.</param>
/// <param name="Confidential">Why it is not shared.</param>
/// <param name="Evidence">Answers to what the product asks.</param>
/// <param name="Question">What is asked of the requester sometimes, and <paramref name="Answer"/>.</param>
/// <param name="Note">What level 2 keeps for itself.</param>
/// <param name="Objection">Why a first solution may not suit, and the <paramref name="SecondSolution"/>.</param>
/// <param name="Months">When it is frequent, from 1 to 12; all year without it.</param>
internal sealed record Story(
    string Product,
    string Category,
    IReadOnlyList<string> Subjects,
    string Description,
    string Solution,
    SupportLevel SolvedAt = SupportLevel.N2,
    MaintenanceNature? Nature = null,
    Urgency Urgency = Urgency.Medium,
    Impact Impact = Impact.Medium,
    bool Blocking = false,
    ConfidentialReason? Confidential = null,
    IReadOnlyDictionary<string, string>? Evidence = null,
    string? Question = null,
    string? Answer = null,
    string? Note = null,
    string? Objection = null,
    string? SecondSolution = null,
    IReadOnlyList<int>? Months = null)
{
    private const double InSeason = 4;
    private const double OutOfSeason = 0.3;

    public double WeightIn(int month) => Months is null ? 1 : Months.Contains(month) ? InSeason : OutOfSeason;
}
