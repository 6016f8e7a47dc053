using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Administration;

/// <summary>Which keys spaces may still take. A key that a space had stays taken: links to it are in mails and bookmarks.</summary>
internal sealed class SpaceKeys(PortalDb db)
{
    /// <returns>A resource key that says what is wrong, or null when this space, or a new one, may take the key.</returns>
    public async Task<string?> ProblemAsync(string key, Guid? spaceId, CancellationToken cancellationToken) =>
        SpaceKey.Problem(key) ?? (await TakenAsync(spaceId, cancellationToken)).GetValueOrDefault(key);

    /// <summary>A free key made of a name's words.</summary>
    public async Task<string> ProposeAsync(string name, CancellationToken cancellationToken)
    {
        var words = Slug.From(name);
        var wished = char.IsAsciiDigit(words[0]) ? "e-" + words : words;
        while (wished.Length > SpaceKey.MaxLength - 3)
        {
            var cut = wished.LastIndexOf('-', SpaceKey.MaxLength - 3);
            wished = cut > 0 ? wished[..cut] : wished[..(SpaceKey.MaxLength - 3)];
        }

        var taken = await TakenAsync(spaceId: null, cancellationToken);
        var free = wished;
        for (var n = 2; SpaceKey.Problem(free) is not null || taken.ContainsKey(free); n++)
        {
            free = $"{wished}-{n}";
        }

        return free;
    }

    private async Task<Dictionary<string, string>> TakenAsync(Guid? spaceId, CancellationToken cancellationToken)
    {
        var others = await db.Spaces.AsNoTracking().Where(s => s.Id != spaceId).ToListAsync(cancellationToken);
        var taken = others.SelectMany(s => s.FormerKeys ?? []).Distinct().ToDictionary(k => k, _ => "spaces.key.former");
        foreach (var space in others)
        {
            taken[space.Key] = "spaces.key.taken";
        }

        return taken;
    }
}
