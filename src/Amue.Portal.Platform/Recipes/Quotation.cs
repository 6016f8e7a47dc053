namespace Amue.Portal.Platform.Recipes;

internal static class Quotation
{
    private const int Length = 60;

    /// <summary>What a file says, short enough to stand in a sentence.</summary>
    public static string Shorten(string quoted) => quoted.Length <= Length ? quoted : quoted[..Length] + "…";
}
