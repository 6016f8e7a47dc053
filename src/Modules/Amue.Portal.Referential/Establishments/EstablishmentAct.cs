namespace Amue.Portal.Referential.Establishments;

/// <summary>What the audit calls what is done to establishments.</summary>
internal static class EstablishmentAct
{
    public const string Describe = "referential.establishment.describe";
    public const string Merge = "referential.establishment.merge";
    public const string Close = "referential.establishment.close";

    public static string Target(string code) => $"establishment:{code}";
}
