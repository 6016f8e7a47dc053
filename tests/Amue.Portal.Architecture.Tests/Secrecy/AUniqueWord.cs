using System.Text.RegularExpressions;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Architecture.Tests.Secrecy;

/// <summary>
/// A word that stands in something confidential, asked for at every address by everybody whom it is not for (security.md, attack 3): each answers as for a
/// word that nobody ever wrote.
/// </summary>
public sealed partial class AUniqueWord(SecretsPortal portal) : IClassFixture<SecretsPortal>
{
    private const string Visitor = "(visitor)";

    private static readonly Func<string, string>[] Whole = [word => word];

    // Where words are looked for, also as they are completed, and as a slip that is guessed.
    private static readonly Func<string, string>[] AllWays = [.. Whole, word => word[..9], word => word[..^1] + "y"];

    public static TheoryData<string> Personas { get; } = new([.. People.All, Visitor]);

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task is_shown_to_its_readers_only(string login)
    {
        var hidden = portal.Secrets.Where(s => s.IsHiddenFrom(NameOf(login))).ToList();
        var person = await portal.ClientOfAsync(NameOf(login));
        var told = new List<string>();
        foreach (var address in Surfaces.Read(portal).Concat(hidden.SelectMany(s => s.Others)).Distinct())
        {
            using var response = await person.GetAsync(address);
            var answer = $"{response.Headers} {response.Content.Headers} {await response.Content.ReadAsStringAsync()}";
            // The way back after signing in says what was asked.
            answer = answer.Replace(address, "", StringComparison.Ordinal).Replace(Uri.EscapeDataString(address), "", StringComparison.Ordinal);
            told.AddRange(hidden.Where(s => answer.Contains(s.Word, StringComparison.OrdinalIgnoreCase)).Select(s => $"{s.Where} at {address}"));
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task answers_at_its_own_address_as_what_is_not_there(string login)
    {
        var person = await portal.ClientOfAsync(NameOf(login));
        var told = new List<string>();
        foreach (var secret in portal.Secrets.Where(s => s.IsHiddenFrom(NameOf(login))))
        {
            foreach (var address in secret.Others)
            {
                var unknown = UnknownOf(address);
                if (await Surfaces.ToldAsync(person, address, address) != await Surfaces.ToldAsync(person, unknown, unknown))
                {
                    told.Add($"{secret.Where} at {address}");
                }
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task is_found_counted_completed_and_suggested_to_its_readers_only(string login)
    {
        var person = await portal.ClientOfAsync(NameOf(login));
        var addresses = await Surfaces.AskedByWordAsync(portal);
        var told = new List<string>();
        foreach (var secret in portal.Secrets.Where(s => s.IsHiddenFrom(NameOf(login))))
        {
            foreach (var (address, way) in addresses.SelectMany(a => WaysOf(a, secret).Select(w => (a, w))))
            {
                var (asked, decoy) = (way(secret.Word), way(secret.Decoy));
                var answer = await Surfaces.ToldAsync(person, address.Replace("{}", asked, StringComparison.Ordinal), asked);
                var nothing = await Surfaces.ToldAsync(person, address.Replace("{}", decoy, StringComparison.Ordinal), decoy);
                if (answer != nothing)
                {
                    told.Add($"{secret.Where} at {address} by {asked}");
                }
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task and_the_id_of_what_holds_it_leads_its_readers_only(string login)
    {
        var person = await portal.ClientOfAsync(NameOf(login));
        var told = new List<string>();
        foreach (var secret in portal.Secrets.Where(s => s.ContentId is not null && s.IsHiddenFrom(NameOf(login))))
        {
            foreach (var address in await Surfaces.AskedByIdAsync(portal))
            {
                var (id, unknown) = (secret.ContentId!.Value.ToString(), Guid.CreateVersion7().ToString());
                if (await Surfaces.ToldAsync(person, address.Replace("{}", id, StringComparison.Ordinal), id) != await Surfaces.ToldAsync(person, address.Replace("{}", unknown, StringComparison.Ordinal), unknown))
                {
                    told.Add($"{secret.Where} at {address}");
                }
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Fact]
    public void is_asked_for_in_all_that_a_page_reads_from_its_address_by_itself()
    {
        var read = Sources.Of(".cs", ".cshtml").SelectMany(f => ReadByItself().Matches(f.Text)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Empty(read.Except(Surfaces.NamesAsked));
    }

    [Fact]
    public async Task is_seen_found_and_completed_by_each_of_its_readers()
    {
        var missed = new List<string>();
        foreach (var (secret, login) in portal.Secrets.SelectMany(s => s.Readers.Select(r => (s, r))))
        {
            var person = await portal.ClientOfAsync(login);
            string[] addresses = secret.IsFound ? [secret.Address, $"/recherche?handler=Words&q={secret.Word[..9]}"] : [secret.Address];
            foreach (var address in addresses)
            {
                var body = await (await person.GetAsync(address)).Content.ReadAsStringAsync();
                if (!body.Contains(secret.Word, StringComparison.Ordinal))
                {
                    missed.Add($"{secret.Where} to {login} at {address}");
                }
            }

            // Narrowed, so that the log of questions does not count it.
            if (secret.IsFound && (await person.PageAsync($"/recherche?q={secret.Word}&tri=recent")).QuerySelectorAll(".result").Length == 0)
            {
                missed.Add($"{secret.Where} to {login} in search");
            }
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [GeneratedRegex("""Request\.Query\["(.+?)"\]""")]
    private static partial Regex ReadByItself();

    private static string? NameOf(string login) => login == Visitor ? null : login;

    private static Func<string, string>[] WaysOf(string address, Secret secret) =>
        secret.IsFound && (address.Contains("handler=", StringComparison.Ordinal) || address.StartsWith("/recherche?q={}", StringComparison.Ordinal) || address.StartsWith("/demander-de-l-aide", StringComparison.Ordinal))
            ? AllWays
            : Whole;

    // The same kind of address, of nothing.
    private static string UnknownOf(string address)
    {
        var parts = address.Split('/');
        var at = parts[^1] == "historique" ? parts.Length - 2 : parts.Length - 1;
        parts[at] = Guid.TryParse(parts[at], out _) ? Guid.CreateVersion7().ToString() : parts[at].StartsWith("DA-", StringComparison.Ordinal) ? "DA-1999-000001" : "nothing-there";
        return string.Join('/', parts);
    }
}
