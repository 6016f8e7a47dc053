namespace Amue.Portal.Knowledge.Comparing;

internal enum DifferenceKind
{
    Same,
    Added,
    Removed,
}
