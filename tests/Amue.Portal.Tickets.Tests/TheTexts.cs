using System.Text.RegularExpressions;
using System.Xml.Linq;
using Amue.Portal.Testing;

namespace Amue.Portal.Tickets.Tests;

public partial class TheTexts
{
    private static readonly string Module = SourceTree.File("src", "Modules", "Amue.Portal.Tickets");

    private static readonly Dictionary<string, string> French = Read("Texts.resx");

    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void are_in_both_languages() => Assert.Equal(French.Keys.Order(), English.Keys.Order());

    [Fact]
    public void have_the_same_arguments_in_both_languages() =>
        Assert.All(French.Keys, key => Assert.Equal(Arguments(French[key]), Arguments(English[key])));

    [Fact]
    public void exist_for_every_key_in_the_code()
    {
        var used = Directory.EnumerateFiles(Module, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => WholeKey().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Where(key => key.Count(c => c == '.') > 1)
            .ToHashSet();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, key => !French.ContainsKey(key) && !French.ContainsKey(key + ".other"));
    }

    [Theory]
    [InlineData(typeof(TicketState), "tickets.state.", "tickets.next.")]
    [InlineData(typeof(TicketKind), "tickets.kind.")]
    [InlineData(typeof(MaintenanceNature), "tickets.nature.")]
    [InlineData(typeof(Urgency), "tickets.urgency.")]
    [InlineData(typeof(Impact), "tickets.impact.")]
    [InlineData(typeof(TicketPriority), "tickets.priority.")]
    [InlineData(typeof(SupportLevel), "tickets.level.", "tickets.next.Submitted.", "tickets.next.InProgress.")]
    [InlineData(typeof(Referential.Establishments.FirstLevelMode), "tickets.firstLevel.")]
    [InlineData(typeof(Tickets.Confidentiality.ConfidentialReason), "tickets.reason.")]
    [InlineData(typeof(Tickets.Conversation.MessageKind), "tickets.messageKind.")]
    [InlineData(typeof(Tickets.Conversation.MessageSide), "tickets.side.")]
    [InlineData(typeof(Tickets.Conversation.MessageOrigin), "tickets.origin.")]
    [InlineData(typeof(Tickets.Resolution.ValidationMode), "tickets.validationMode.", "tickets.timeline.validated.")]
    [InlineData(typeof(Tickets.Transmission.ReturnCause), "tickets.returnCause.")]
    public void name_every_value(Type values, params string[] prefixes)
    {
        var byLevel = new[] { "tickets.next.Submitted", "tickets.next.InProgress" };
        Assert.Empty(prefixes.SelectMany(p => Enum.GetNames(values).Select(v => p + v)).Except(byLevel).Except(French.Keys));
    }

    [Theory]
    [InlineData(TicketState.AwaitingRequester)]
    [InlineData(TicketState.SolutionProposed)]
    public void tell_the_requester_that_it_is_their_turn(TicketState state) =>
        Assert.StartsWith("À vous", French[Tickets.Reading.NextStep.KeyFor(state, SupportLevel.N2, isOwn: true)], StringComparison.Ordinal);

    [Fact]
    public void use_the_typography_of_French() =>
        Assert.All(French.Values, text => Assert.False(text.Contains('\'', StringComparison.Ordinal) || PlainSpace().IsMatch(text), text));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Module, "Resources", file)).Root!.Elements("data").ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value);

    private static HashSet<string> Arguments(string text) => Argument().Matches(text).Select(m => m.Value).ToHashSet();

    [GeneratedRegex("\"(tickets\\.[A-Za-z0-9.]*[A-Za-z0-9])\"")]
    private static partial Regex WholeKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();

    [GeneratedRegex("( [?!;:»])|(« )")]
    private static partial Regex PlainSpace();
}
