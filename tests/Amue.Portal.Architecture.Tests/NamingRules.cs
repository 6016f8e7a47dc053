using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

[Collection(RunningPortal.Name)]
public sealed partial class NamingRules(RunningPortal portal)
{
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Dto", "Service", "Handler"];

    [Fact]
    public void no_type_hides_what_it_does_behind_an_empty_word()
    {
        var hiding = Houses.All.SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && EmptyWords.Any(w => t.Name.EndsWith(w, StringComparison.Ordinal)));
        Assert.Empty(hiding.Select(t => t.FullName));
    }

    [Fact]
    public void a_file_holds_one_public_type_and_its_name()
    {
        var misplaced = Sources.Of(".cs")
            .Select(file => (file.Path, Types: PublicType().Matches(file.Text).Select(m => m.Groups["name"].Value).Distinct().ToList()))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != FirstWord(file.Path)));
        Assert.Empty(misplaced.Select(file => $"{file.Path}: {string.Join(", ", file.Types)}"));
    }

    [Fact]
    public async Task no_column_is_a_date_with_an_offset() =>
        Assert.Empty((await PropertiesAsync()).Where(p => Underlying(p) == typeof(DateTimeOffset)).Select(Describe));

    [Fact]
    public async Task every_moment_in_a_row_is_called_at() =>
        Assert.Empty((await PropertiesAsync()).Where(p => Underlying(p) == typeof(DateTime) && !p.Name.EndsWith("At", StringComparison.Ordinal)).Select(Describe));

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    [InlineData(@"\bDateTime\.Today\b")]
    [InlineData(@"\bHtml\.Raw\(")]
    [InlineData(@"#region\b")]
    [InlineData(@"\bTODO\b")]
    [InlineData(@"\bFIXME\b")]
    public void no_source_holds(string pattern) =>
        Assert.Empty(Sources.Of(".cs", ".cshtml").Where(file => Regex.IsMatch(file.Text, pattern)).Select(file => file.Path));

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:class|struct|interface|enum|record(?: class| struct)?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    // Ticket.Opening.cs is the part of Ticket that its folder is about; Index.cshtml.cs holds its page.
    private static string FirstWord(string path) => Path.GetFileName(path).Split('.')[0];

    private static Type Underlying(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static string Describe(IProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";

    private Task<List<IProperty>> PropertiesAsync() => portal.App.InScopeAsync(services =>
        Task.FromResult(services.GetRequiredService<PortalDb>().Model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties()).Distinct().ToList()));
}
