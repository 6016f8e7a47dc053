namespace Amue.Portal.Referential.Importing;

internal enum LineOutcome
{
    Unchanged,
    Created,
    Changed,
    Rejected,
}
