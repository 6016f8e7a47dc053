using System.Xml.Linq;
using Amue.Portal.Testing;

namespace Amue.Portal.Architecture.Tests;

public sealed class TheNotices
{
    [Fact]
    public void name_every_package_with_its_version_and_licence()
    {
        var packages = XDocument.Load(SourceTree.File("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => (Name: p.Attribute("Include")!.Value, Version: p.Attribute("Version")!.Value));
        var rows = File.ReadLines(SourceTree.File("THIRD-PARTY-NOTICES.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => Version.TryParse(cells[2], out _) && cells[3].Length > 0).Select(cells => (Name: cells[1], Version: cells[2]));

        Assert.Equal(packages.Order(), rows.Order());
    }
}
