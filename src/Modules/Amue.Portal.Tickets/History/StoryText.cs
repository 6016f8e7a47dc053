using System.Globalization;

namespace Amue.Portal.Tickets.History;

/// <summary>Fills a story's places with what is so for one request.</summary>
internal sealed class StoryText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    // Words that take « l' » and « d' »: the stories write them so.
    private static readonly string[] Parts =
    [
        "UFR Sciences", "UFR Lettres", "IUT", "UFR Droit", "UFR Santé", "école d'ingénieurs", "UFR Sciences sociales", "INSPÉ", "école doctorale", "UFR Langues",
        "institut d'administration des entreprises", "UFR STAPS",
    ];

    private readonly Dictionary<string, string> _places;

    public StoryText(DateTime at, Random chance) => _places = new Dictionary<string, string>
    {
        ["{mois}"] = at.ToString("MMMM", French),
        ["{annee}"] = at.ToString("yyyy", French),
        ["{composante}"] = Parts[chance.Next(Parts.Length)],
        ["{nombre}"] = chance.Next(2, 40).ToString(CultureInfo.InvariantCulture),
    };

    public string Fill(string text) => _places.Aggregate(text, (filled, place) => filled.Replace(place.Key, place.Value, StringComparison.Ordinal));
}
