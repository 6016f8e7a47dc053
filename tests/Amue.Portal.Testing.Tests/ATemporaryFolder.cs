namespace Amue.Portal.Testing.Tests;

public class ATemporaryFolder
{
    [Fact]
    public async Task disappears_with_its_files()
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("piece.txt"), "contenu");

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
    }
}
