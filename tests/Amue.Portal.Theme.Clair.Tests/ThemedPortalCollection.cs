namespace Amue.Portal.Theme.Clair.Tests;

[CollectionDefinition(Name)]
public sealed class ThemedPortalCollection : ICollectionFixture<ThemedPortal>
{
    public const string Name = "A themed portal";
}
