using System.Globalization;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Begins a new article, with the outline of its kind.</summary>
internal sealed class StartDraft(PortalDb db, EventLog events, TextCatalog texts, TimeProvider time)
{
    public async Task<Outcome<Guid>> ExecuteAsync(ArticleKind kind, string? title, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (!DraftRules.MayPropose(space, actor))
        {
            return Refusal.NotFound;
        }

        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > ContentItem.MaxTitleLength)
        {
            return Refusal.InvalidField(nameof(DraftText.Title), "knowledge.title.length", ContentItem.MaxTitleLength);
        }

        if (!Enum.IsDefined(kind))
        {
            return Refusal.InvalidField(nameof(ArticleSettings.Kind), "knowledge.kind.unknown");
        }

        var settings = new ArticleSettings
        {
            Kind = kind,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr",
            ProductId = space.ProductId,
        };
        var outline = texts[$"knowledge.template.{kind}"].ReplaceLineEndings("\n");
        var draft = new ArticleDraft(space.Id, actor.AccountId, title.Trim(), outline, settings, time.GetUtcNow().UtcDateTime);
        db.ArticleDrafts.Add(draft);
        events.Add(new DraftStarted(draft.Id, space.Id, ArticleId: null), actor);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }
}
