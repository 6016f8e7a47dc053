namespace Amue.Portal.Referential.Importing;

/// <summary>What came of the lines of a file, or would: the first one, which names the columns, is not counted.</summary>
public sealed record ReferentialImportReport(int Total, int Lines, int Created, int Changed, int Unchanged, int Rejected, IReadOnlyList<ImportError> Errors)
{
    public static ReferentialImportReport Of(int total) => new(total, 0, 0, 0, 0, 0, []);

    internal ReferentialImportReport With(LineOutcome outcome, IReadOnlyList<ImportError> errors) => this with
    {
        Lines = Lines + 1,
        Created = Created + (outcome == LineOutcome.Created ? 1 : 0),
        Changed = Changed + (outcome == LineOutcome.Changed ? 1 : 0),
        Unchanged = Unchanged + (outcome == LineOutcome.Unchanged ? 1 : 0),
        Rejected = Rejected + (outcome == LineOutcome.Rejected ? 1 : 0),
        Errors = errors.Count == 0 ? Errors : [.. Errors, .. errors],
    };
}
