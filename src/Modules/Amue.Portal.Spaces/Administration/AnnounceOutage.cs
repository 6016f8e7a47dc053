using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Administration;

/// <summary>Puts a banner above a space's pages for a time, or takes it down. It does not wait for a draft: an outage does not either.</summary>
internal sealed class AnnounceOutage(PortalDb db, ManagedSpaces spaces, AuditLog audit)
{
    public const int LongestText = 500;

    /// <param name="banner">Null takes it down.</param>
    public async Task<Outcome<Done>> ExecuteAsync(string key, SpaceBanner? banner, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        if (banner is not null && Check(banner).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var change = SpaceChange.Of(found.Value);
        found.Value.Announce(banner is null ? null : banner with { Text = new LocalizedText(banner.Text.Fr.Trim(), string.IsNullOrWhiteSpace(banner.Text.En) ? null : banner.Text.En.Trim()) });
        await audit.SaveAsync(db, actor, change.Note("spaces.announce"), cancellationToken);
        return Done.Instance;
    }

    internal static IEnumerable<FieldError> Check(SpaceBanner banner)
    {
        if (string.IsNullOrWhiteSpace(banner.Text.Fr) || banner.Text.Fr.Length > LongestText || banner.Text.En?.Length > LongestText)
        {
            yield return new FieldError("BannerText", "spaces.banner.length", LongestText);
        }

        if (banner.Until <= banner.From)
        {
            yield return new FieldError("BannerUntil", "spaces.banner.until");
        }
    }
}
