using System.Text.Encodings.Web;
using System.Text.Json;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>What the page <c>/eco</c> tells: the weight of one page of each kind.</summary>
internal sealed record Measures(DateOnly MeasuredOn, IReadOnlyList<Measures.Weight> Pages)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Template, OpenedPage Page)[] Templates =
    [
        ("home", new("/", null)),
        ("homeOfMember", new("/", People.Claire)),
        ("space", new("/sifac", null)),
        ("search", new("/recherche?q=recette", People.Claire)),
        ("articles", new("/sifac/articles", null)),
        ("article", new("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente", null)),
        ("help", new("/demander-de-l-aide", People.Claire)),
        ("form", new("/demandes/nouvelle?produit=sifac", People.Claire)),
        ("request", new("/demandes/{solved}", People.Claire)),
        ("queue", new("/demandes/file", People.Luc)),
        ("me", new("/moi", People.Claire)),
        ("signIn", new("/connexion", null)),
    ];

    private static string File => SourceTree.File("src", "Modules", "Amue.Portal.Commitments", "Eco", "measures.json");

    public static Measures Of(IReadOnlyList<PageReading> readings) => new(
        DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
        [.. Templates.Select(t => (t.Template, readings.First(r => r.Opened == t.Page).Eco)).Select(t => new Weight(t.Template, t.Eco.Nodes, t.Eco.Requests, Math.Round(t.Eco.Kilobytes, 1), Math.Round(t.Eco.Score, 1), t.Eco.Grade))]);

    public static Measures Committed() => JsonSerializer.Deserialize<Measures>(System.IO.File.ReadAllText(File), Json)!;

    public static void Write(Measures measures) => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(measures, Json) + "\n");

    /// <summary>What is a tenth away from what is measured now: AMUE_MEASURE=1 writes it again.</summary>
    public IEnumerable<string> Untrue(Measures now) =>
        now.Pages.Where(n => Pages.SingleOrDefault(p => p.Template == n.Template) is not { } told
            || told.Requests != n.Requests || Math.Abs(told.Nodes - n.Nodes) > n.Nodes / 10 || Math.Abs(told.Kilobytes - n.Kilobytes) > n.Kilobytes / 10).Select(n => n.ToString());

    internal sealed record Weight(string Template, int Nodes, int Requests, double Kilobytes, double Score, char Grade);
}
