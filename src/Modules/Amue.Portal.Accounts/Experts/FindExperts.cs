using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Experts;

/// <summary>
/// Who said that they know what, for whom it may help: in the space of a product, those who named it or one of its modules. People are found by
/// their own words alone and shown as they have chosen to be; where they work decides nothing, or a list would tell it of a pseudonym.
/// </summary>
internal sealed class FindExperts(PortalDb db, IPersonDirectory people, ReferentialDirectory referential)
{
    /// <param name="text">What is looked for in their words; empty: everybody.</param>
    public async Task<Outcome<ExpertList>> ExecuteAsync(string? text, SpaceEntry space, int most, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.LevelIn(space.Id) < VisibilityLevel.Community || space.Kind is not (SpaceKind.Portal or SpaceKind.Product))
        {
            return Refusal.NotFound;
        }

        var topics = await TopicsAsync(space, cancellationToken);
        var wanted = TextFolding.Fold(text ?? "").Trim();
        var said = await db.Accounts.FromSql($"SELECT * FROM accounts WHERE expertise <> '[]'").AsNoTracking()
            .Where(a => a.DisabledAt == null)
            .Select(a => new { a.Id, a.Expertise })
            .ToListAsync(cancellationToken);
        var found = said.Where(a => Knows(a.Expertise, topics, wanted)).ToDictionary(a => a.Id, a => a.Expertise);
        var names = await people.NamesAsync(found.Keys, actor, cancellationToken);
        var experts = found.Select(f => Shown(names[f.Key], f.Value, actor.Is(f.Key))).OrderBy(e => e.Name, StringComparer.CurrentCulture).ToList();
        return new ExpertList(experts.Take(most).ToList(), experts.Count > most);
    }

    /// <returns>Null at the portal, where every subject is.</returns>
    private async Task<IReadOnlyList<string>?> TopicsAsync(SpaceEntry space, CancellationToken cancellationToken)
    {
        if (space.Kind != SpaceKind.Product)
        {
            return null;
        }

        var product = space.ProductId is { } id ? await referential.FindProductAsync(id, cancellationToken) : null;
        return product is null ? [] : [.. new[] { product.Key, product.Name }.Concat(product.Modules).Select(TextFolding.Fold)];
    }

    private static bool Knows(List<string> words, IReadOnlyList<string>? topics, string wanted)
    {
        var folded = words.ConvertAll(w => $" {TextFolding.Fold(w)} ");
        return (topics is null || topics.Any(topic => folded.Exists(w => w.Contains($" {topic} ", StringComparison.Ordinal))))
            && (wanted.Length == 0 || folded.Exists(w => w.Contains(wanted, StringComparison.Ordinal)));
    }

    // A function is shown with its establishment already.
    private static Expert Shown(PersonName name, IReadOnlyList<string> words, bool isReader) =>
        new(name.Name, name.Establishment is { } place && !name.Name.Contains(place, StringComparison.Ordinal) ? place : null, words, isReader);
}

/// <param name="HasMore">More precise words would find the others.</param>
internal sealed record ExpertList(IReadOnlyList<Expert> People, bool HasMore);

/// <summary>A person as this reader may see them, with what they say they know.</summary>
/// <param name="Establishment">Null when it is not shown, or is in the name already.</param>
internal sealed record Expert(string Name, string? Establishment, IReadOnlyList<string> Words, bool IsReader);
