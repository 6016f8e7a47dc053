namespace Amue.Portal.Search.Reports;

public sealed record ChangedQuestion(QuestionGroup Question, int Before, int After, string? FirstBefore, string? FirstAfter);
