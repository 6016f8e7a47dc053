namespace Amue.Portal.Referential.Importing;

public enum ImportKind
{
    Establishments,
    Deployments,
}
