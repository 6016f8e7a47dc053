namespace Amue.Portal.Web.Evaluation;

/// <summary>Recall@1/3/10 and MRR@10 over the queries that have an answer in the corpus.</summary>
internal sealed class Recall
{
    private const int Depth = 10;

    private int _queries;
    private int _first;
    private int _third;
    private int _tenth;
    private double _reciprocal;

    public void Count(IReadOnlyList<string> results, IReadOnlyCollection<string> relevant)
    {
        if (relevant.Count == 0)
        {
            return;
        }

        _queries++;
        var rank = results.Take(Depth).TakeWhile(id => !relevant.Contains(id)).Count() + 1;
        if (rank > Math.Min(results.Count, Depth))
        {
            return;
        }

        _first += rank <= 1 ? 1 : 0;
        _third += rank <= 3 ? 1 : 0;
        _tenth++;
        _reciprocal += 1.0 / rank;
    }

    public override string ToString() => _queries == 0
        ? "No query with an answer."
        : FormattableString.Invariant($"n={_queries} R@1 {Share(_first):F3} R@3 {Share(_third):F3} R@10 {Share(_tenth):F3} MRR@10 {_reciprocal / _queries:F3}");

    private double Share(int count) => (double)count / _queries;
}
