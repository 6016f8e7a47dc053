namespace Amue.Portal.Knowledge.Importing;

/// <summary>How far an import is, and what became of each line.</summary>
public sealed class ImportReport
{
    public int Lines { get; internal set; }

    public int Created { get; internal set; }

    public int Updated { get; internal set; }

    public int Unchanged { get; internal set; }

    public List<RejectedLine> Rejected { get; } = [];
}
