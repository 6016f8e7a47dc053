namespace Amue.Portal.Referential.Support;

/// <summary>The role that makes someone the level-1 referent of an establishment for a product: granted on both together.</summary>
public static class Correspondence
{
    public const string Role = "Correspondent";
}
