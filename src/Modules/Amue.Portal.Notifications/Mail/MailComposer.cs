using System.Globalization;
using System.Net.Mail;
using System.Text;
using Amue.Portal.Accounts.People;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Writes a mail at the moment it leaves: the recipient's language, and what they may read by now.</summary>
internal sealed class MailComposer(
    PortalDb db, AccountContacts contacts, ActorLoader actors, TextCatalog texts, MailSeal seal, IConfiguration configuration, IOptions<MailSettings> settings, TimeProvider time)
{
    /// <returns>Null when it is not to be sent: the recipient is gone, or may no longer read what it is about.</returns>
    public async Task<MailMessage?> ComposeAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        var contact = mail.Address is { } address
            ? new AccountContact(mail.RecipientId, address, mail.Language!, "Europe/Paris")
            : (await contacts.FindAsync([mail.RecipientId], cancellationToken)).GetValueOrDefault(mail.RecipientId);
        if (contact is null || mail.ExpiresAt <= time.GetUtcNow().UtcDateTime)
        {
            return null;
        }

        var about = Subject.None;
        var actor = await actors.LoadAsync(mail.RecipientId, cancellationToken);
        if (mail.ContentId is { } contentId)
        {
            var item = await db.Content.VisibleTo(actor).Where(i => i.Id == contentId)
                .Select(i => new Subject(i.Slug, i.Title, i.Visibility == VisibilityLevel.Confidential)).SingleOrDefaultAsync(cancellationToken);
            if (item is null)
            {
                return null;
            }

            about = item;
        }

        var message = about.IsConfidential || mail.PartId is null
            ? null
            : await db.Parts.VisibleTo(actor).Where(p => p.Id == mail.PartId).Select(p => p.Body).SingleOrDefaultAsync(cancellationToken);
        using var _ = new InCulture(contact.Language);
        return Write(mail, contact, about, message);
    }

    private MailMessage Write(QueuedMail mail, AccountContact contact, Subject about, string? message)
    {
        object[] arguments = [about.Slug, about.Title, .. mail.Arguments];
        var body = new StringBuilder();
        if (!about.IsConfidential)
        {
            body.AppendLine(texts[mail.BodyKey, arguments]).AppendLine();
            if (message is not null)
            {
                body.AppendLine(message).AppendLine();
            }
        }

        var site = configuration["Portal:PublicAddress"]?.TrimEnd('/');
        body.AppendLine(texts[about.IsConfidential ? "mail.confidential.link" : mail.LinkKey ?? "mail.link"])
            .AppendLine(site + (mail.SealedPath is { } path ? seal.Open(path) : mail.Path))
            .AppendLine();
        if (mail.UnsubscribePath is { } wayOut)
        {
            body.AppendLine(texts["mail.unsubscribe"]).AppendLine(site + wayOut).AppendLine();
        }

        body.AppendLine("-- ")
            .AppendLine(texts["mail.signature"]);
        var written = new MailMessage(new MailAddress(settings.Value.From, settings.Value.FromName), new MailAddress(contact.Email))
        {
            Subject = OneLine(about.IsConfidential ? texts["mail.confidential.subject"] : texts[mail.SubjectKey, arguments]),
            SubjectEncoding = Encoding.UTF8,
            Body = body.ToString(),
            BodyEncoding = Encoding.UTF8,
        };
        written.Headers.Add("Message-ID", mail.MessageId);
        written.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.UnsubscribePath is not null)
        {
            written.Headers.Add("List-Unsubscribe", $"<{site}{mail.UnsubscribePath}>");
            written.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return written;
    }

    // A title may hold anything; a header may not hold a line break.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed record Subject(string Slug, string Title, bool IsConfidential)
    {
        public static readonly Subject None = new("", "", IsConfidential: false);
    }

    private sealed class InCulture : IDisposable
    {
        private readonly (CultureInfo Culture, CultureInfo Ui) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public InCulture(string language)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
        }

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
    }
}
