namespace Amue.Portal.Platform.Spaces;

public enum SpaceKind
{
    Portal = 0,
    Product = 1,
    Community = 2,
    Establishment = 3,
}
