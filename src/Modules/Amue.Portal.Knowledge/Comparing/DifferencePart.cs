namespace Amue.Portal.Knowledge.Comparing;

internal sealed record DifferencePart(DifferenceKind Kind, string Text);
