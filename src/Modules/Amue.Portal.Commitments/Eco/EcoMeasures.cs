using System.Text.Json;

namespace Amue.Portal.Commitments.Eco;

/// <summary>
/// The weight of each kind of page, as the browser tests measured it on the demonstration: <c>measures.json</c> is written by them
/// (<c>AMUE_MEASURE=1</c>), and they fail when it is no longer true.
/// </summary>
internal sealed record EcoMeasures(DateOnly MeasuredOn, IReadOnlyList<PageWeight> Pages)
{
    public static EcoMeasures Committed()
    {
        using var file = typeof(EcoMeasures).Assembly.GetManifestResourceStream("Amue.Portal.Commitments.Eco.measures.json")!;
        return JsonSerializer.Deserialize<EcoMeasures>(file, JsonSerializerOptions.Web)!;
    }
}
