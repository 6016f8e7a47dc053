using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Synonyms;

/// <summary>
/// Says that words mean the same. A ring of the same scope that already has the first word becomes this one, so that saying it
/// again changes nothing.
/// </summary>
internal sealed class DefineSynonyms(PortalDb db, SpaceCatalog spaces, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(DescribedSynonyms described, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var space = string.IsNullOrEmpty(described.SpaceKey) ? null : (await spaces.CurrentAsync(cancellationToken)).Find(described.SpaceKey);
        if (space is null && !string.IsNullOrEmpty(described.SpaceKey))
        {
            return Refusal.InvalidField("Space", "search.synonyms.noSpace", described.SpaceKey);
        }

        if (!actor.May(SearchPermissions.Manage, space?.Scope ?? Scope.Portal))
        {
            return Refusal.NotPermitted;
        }

        var words = described.Words.Select(w => w.Trim()).Where(w => w.Length > 0).DistinctBy(TextFolding.Fold).ToList();
        if (Fault(words) is { } fault)
        {
            return fault;
        }

        var home = space?.Id;
        var rings = await db.SynonymRings.Where(r => r.SpaceId == home).ToListAsync(cancellationToken);
        var ring = rings.Find(r => Holds(r, words[0]));
        if (rings.Where(r => r != ring).SelectMany(r => r.Words).Select(TextFolding.Fold).Intersect(words.Select(TextFolding.Fold)).FirstOrDefault() is { } taken)
        {
            return Refusal.InvalidField("Words", "search.synonyms.taken", taken);
        }

        if (ring is not null && ring.Words.SequenceEqual(words))
        {
            return Done.Instance;
        }

        var before = ring?.Words.ToList();
        if (ring is null)
        {
            ring = new SynonymRing(space?.Id);
            db.SynonymRings.Add(ring);
        }

        ring.Say(words, actor.Ref, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, SynonymAudit.Of("search.synonyms.define", ring.Id, before, words), cancellationToken);
        return Done.Instance;
    }

    private static Refusal? Fault(List<string> words)
    {
        if (words.Count is < SynonymRing.Fewest or > SynonymRing.Most)
        {
            return Refusal.InvalidField("Words", "search.synonyms.count", SynonymRing.Fewest, SynonymRing.Most);
        }

        if (words.Find(w => w.Length > SynonymRing.LongestWord) is { } tooLong)
        {
            return Refusal.InvalidField("Words", "search.synonyms.tooLong", tooLong[..20] + "…", SynonymRing.LongestWord);
        }

        return words.Find(w => TextAnalyzer.Terms(w, TextLanguage.French).Count == 0) is { } empty
            ? Refusal.InvalidField("Words", "search.synonyms.empty", empty)
            : null;
    }

    private static bool Holds(SynonymRing ring, string word) => ring.Words.Any(w => TextFolding.Fold(w) == TextFolding.Fold(word));
}

/// <param name="SpaceKey">Where it holds; null or empty: everywhere.</param>
internal sealed record DescribedSynonyms(string? SpaceKey, IReadOnlyList<string> Words);
