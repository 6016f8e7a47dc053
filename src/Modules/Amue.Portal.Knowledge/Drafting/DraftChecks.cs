using System.Text.RegularExpressions;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>What the fields of a draft may hold.</summary>
internal sealed partial class DraftChecks(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, SpaceEditors editors, TimeProvider time)
{
    public const int MostHelpCodes = 20;

    public const int MostTags = 20;

    /// <summary>As forms send it: other line ends, blanks around, codes in small letters.</summary>
    public static DraftText Tidy(DraftText typed) => new(
        typed.Title.Trim(),
        typed.Body.ReplaceLineEndings("\n"),
        typed.Settings with
        {
            Tags = Distinct(typed.Settings.Tags),
            Placements = typed.Settings.Placements.Distinct().Order().ToList(),
            HelpCodes = Distinct(typed.Settings.HelpCodes.Select(c => c.ToUpperInvariant())),
            FromVersion = Named(typed.Settings.FromVersion),
            ToVersion = Named(typed.Settings.ToVersion),
        });

    public async Task<List<FieldError>> ErrorsAsync(DraftText text, Guid? articleId, SpaceEntry space, CancellationToken cancellationToken)
    {
        var settings = text.Settings;
        var errors = TextErrors(text).ToList();
        var product = settings.ProductId is { } id ? await referential.FindProductAsync(id, cancellationToken) : null;
        if (settings.ProductId is not null && product is null)
        {
            errors.Add(new FieldError(nameof(settings.ProductId), "knowledge.product.unknown"));
        }

        errors.AddRange(RangeErrors(settings, product));
        var directory = await spaces.CurrentAsync(cancellationToken);
        if (settings.Placements.Any(p => p == space.Id || directory.Find(p)?.Has(Manifest.Feature) != true))
        {
            errors.Add(new FieldError(nameof(settings.Placements), "knowledge.placement.unknown"));
        }

        if (settings.OwnerId is { } owner && !(await editors.OfAsync(space, KnowledgePermissions.Review, cancellationToken)).Contains(owner))
        {
            errors.Add(new FieldError(nameof(settings.OwnerId), "knowledge.owner.unknown"));
        }

        if (await CodeErrorAsync(settings, product, articleId, cancellationToken) is { } wrong)
        {
            errors.Add(wrong);
        }

        return errors;
    }

    private IEnumerable<FieldError> TextErrors(DraftText text)
    {
        if (text.Title.Length is 0 or > ContentItem.MaxTitleLength)
        {
            yield return new FieldError(nameof(text.Title), "knowledge.title.length", ContentItem.MaxTitleLength);
        }

        if (text.Body.Length > ArticleText.LongestBody)
        {
            yield return new FieldError(nameof(text.Body), "knowledge.body.length", ArticleText.LongestBody);
        }

        var settings = text.Settings;
        if (!Enum.IsDefined(settings.Kind))
        {
            yield return new FieldError(nameof(settings.Kind), "knowledge.kind.unknown");
        }

        if (settings.Language is not ("fr" or "en"))
        {
            yield return new FieldError(nameof(settings.Language), "knowledge.language");
        }

        if (settings.Visibility > VisibilityLevel.Space || !Enum.IsDefined(settings.Visibility))
        {
            yield return new FieldError(nameof(settings.Visibility), "knowledge.visibility");
        }

        if (settings.Tags.Count > MostTags || settings.Tags.Any(t => t.Length > ContentTag.MaxLength))
        {
            yield return new FieldError(nameof(settings.Tags), "knowledge.tags.many", MostTags, ContentTag.MaxLength);
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (settings.ReviewOn is { } date && (date <= today || date > today.AddMonths(ReviewDates.LongestMonths)))
        {
            yield return new FieldError(nameof(settings.ReviewOn), "knowledge.reviewOn.range", ReviewDates.LongestMonths);
        }
    }

    private static IEnumerable<FieldError> RangeErrors(ArticleSettings settings, ProductEntry? product)
    {
        var known = product?.Versions ?? [];
        foreach (var (field, version) in new[] { (nameof(settings.FromVersion), settings.FromVersion), (nameof(settings.ToVersion), settings.ToVersion) })
        {
            if (version is not null && !known.Contains(version))
            {
                yield return new FieldError(field, "knowledge.version.unknown", version);
                yield break;
            }
        }

        if (settings is { FromVersion: { } from, ToVersion: { } to } && VersionRange.Index(known, from) > VersionRange.Index(known, to))
        {
            yield return new FieldError(nameof(settings.ToVersion), "knowledge.version.order");
        }
    }

    private async Task<FieldError?> CodeErrorAsync(ArticleSettings settings, ProductEntry? product, Guid? articleId, CancellationToken cancellationToken)
    {
        var codes = settings.HelpCodes;
        if (codes.Count == 0)
        {
            return null;
        }

        if (product is null || codes.Count > MostHelpCodes || codes.Any(c => !HelpCode().IsMatch(c)))
        {
            return new FieldError(nameof(settings.HelpCodes), "knowledge.helpCodes.form", MostHelpCodes);
        }

        var taken = await db.HelpCodes.Where(c => c.ProductId == product.Id && codes.Contains(c.Code) && c.ArticleId != articleId).Select(c => c.Code).FirstOrDefaultAsync(cancellationToken);
        return taken is null ? null : new FieldError(nameof(settings.HelpCodes), "knowledge.helpCodes.taken", taken);
    }

    private static List<string> Distinct(IEnumerable<string> words) =>
        words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9_-]{0,29}$")]
    private static partial Regex HelpCode();
}
