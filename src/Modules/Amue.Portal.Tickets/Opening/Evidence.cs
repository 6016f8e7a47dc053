using Amue.Portal.Platform.Content;
using Amue.Portal.Tickets.Reading;

namespace Amue.Portal.Tickets.Opening;

/// <summary>What a product wants to know about a request: the custom fields that recipes give to requests in its space.</summary>
internal static class Evidence
{
    /// <summary>Moments at which a field may demand an answer: the words of <c>RequiredAt</c> in a recipe.</summary>
    public const string AtSubmission = "submit";

    public const string AtTransmission = "transmit";

    private const int DescriptionWeight = 2;

    public static IReadOnlyList<EvidenceAnswer> Answers(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Select(f => new EvidenceAnswer(f.Name, f.Kind, f.Label, f.Hint, f.Choices, f.RequiredAt, answers.GetValueOrDefault(f.Name))).ToList();

    /// <summary>0–100: what was asked and answered, where an answer that is demanded weighs twice.</summary>
    public static int Completeness(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers, string description)
    {
        var asked = DescriptionWeight + fields.Sum(Weight);
        var answered = (description.Length > 0 ? DescriptionWeight : 0) + fields.Where(f => answers.ContainsKey(f.Name)).Sum(Weight);
        return 100 * answered / asked;
    }

    private static int Weight(ContentFieldDefinition field) => field.RequiredAt is null ? 1 : 2;
}
