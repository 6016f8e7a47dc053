using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles.Drafts;

/// <summary>What the editor's form sends, field by field: everything comes back as it was typed.</summary>
internal abstract class DraftForm : PortalPage
{
    [BindProperty]
    public int BaseRevision { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public ArticleKind Kind { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public VisibilityLevel Visibility { get; set; }

    /// <summary>Separated by commas.</summary>
    [BindProperty]
    public string? Tags { get; set; }

    [BindProperty]
    public List<Guid> Placements { get; set; } = [];

    [BindProperty]
    public Guid? ProductId { get; set; }

    [BindProperty]
    public string? FromVersion { get; set; }

    [BindProperty]
    public string? ToVersion { get; set; }

    /// <summary>As date fields send it: 2026-12-31.</summary>
    [BindProperty]
    public string? ReviewOn { get; set; }

    [BindProperty]
    public Guid? OwnerId { get; set; }

    /// <summary>Separated by commas.</summary>
    [BindProperty]
    public string? HelpCodes { get; set; }

    protected void Fill(DraftText text, int revision)
    {
        var settings = text.Settings;
        (BaseRevision, Title, Body) = (revision, text.Title, text.Body);
        (Kind, Language, Visibility) = (settings.Kind, settings.Language, settings.Visibility);
        (Tags, HelpCodes, Placements) = (string.Join(", ", settings.Tags), string.Join(", ", settings.HelpCodes), [.. settings.Placements]);
        (ProductId, FromVersion, ToVersion, OwnerId) = (settings.ProductId, settings.FromVersion, settings.ToVersion, settings.OwnerId);
        ReviewOn = settings.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    protected Outcome<DraftText> Typed()
    {
        DateOnly? reviewOn = null;
        if (!string.IsNullOrWhiteSpace(ReviewOn))
        {
            if (!DateOnly.TryParseExact(ReviewOn, "yyyy-MM-dd", out var date))
            {
                return Refusal.InvalidField(nameof(ReviewOn), "knowledge.date.form");
            }

            reviewOn = date;
        }

        return new DraftText(Title ?? "", Body ?? "", new ArticleSettings
        {
            Kind = Kind,
            Language = Language ?? "fr",
            Visibility = Visibility,
            Tags = Words(Tags),
            Placements = Placements,
            ProductId = ProductId,
            FromVersion = FromVersion,
            ToVersion = ToVersion,
            ReviewOn = reviewOn,
            OwnerId = OwnerId,
            HelpCodes = Words(HelpCodes),
        });
    }

    private static string[] Words(string? text) => (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
