using System.Net.Mail;
using Amue.Portal.Accounts.Languages;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Accounts.Registration;

/// <summary>What can be said of a person, field by field.</summary>
internal static class AccountFields
{
    private const string DefaultTimeZone = "Europe/Paris";

    public static IEnumerable<FieldError> Check(AccountDetails details)
    {
        if (!LoginName.IsWellFormed(details.Login))
        {
            yield return new FieldError(nameof(details.Login), "accounts.login.malformed");
        }

        if (string.IsNullOrWhiteSpace(details.Name) || !Fits(details.Name, Account.MaxNameLength))
        {
            yield return new FieldError(nameof(details.Name), "accounts.name.length", Account.MaxNameLength);
        }

        if (!IsAddress(details.Email))
        {
            yield return new FieldError(nameof(details.Email), "accounts.email.malformed");
        }

        if (!Fits(details.JobFunction, Account.MaxJobFunctionLength))
        {
            yield return new FieldError(nameof(details.JobFunction), "accounts.jobFunction.length", Account.MaxJobFunctionLength);
        }

        var needsPseudonym = details.DisplayMode == DisplayMode.Pseudonym;
        if (string.IsNullOrWhiteSpace(details.Pseudonym) ? needsPseudonym : !Fits(details.Pseudonym, Account.MaxPseudonymLength))
        {
            yield return new FieldError(nameof(details.Pseudonym), "accounts.pseudonym.length", Account.MaxPseudonymLength);
        }

        if (PortalLanguage.Find(details.Language) is null)
        {
            yield return new FieldError(nameof(details.Language), "accounts.language.unknown", details.Language);
        }

        if (details.TimeZoneId is { } zone && !(Fits(zone, 60) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
        {
            yield return new FieldError(nameof(details.TimeZoneId), "accounts.timeZone.unknown", zone);
        }
    }

    public static void Write(AccountDetails details, EstablishmentEntry? establishment, Account account)
    {
        var timeZone = details.TimeZoneId ?? establishment?.TimeZoneId ?? DefaultTimeZone;
        account.Describe(details.Name.Trim(), details.Email, details.JobFunction.Trim(), PortalLanguage.Find(details.Language)!.Code, timeZone);
        account.ShowAs(details.DisplayMode, string.IsNullOrWhiteSpace(details.Pseudonym) ? null : details.Pseudonym.Trim());
        account.BelongTo(details.EstablishmentId);
    }

    private static bool Fits(string text, int most) => text.Length <= most && !text.Any(char.IsControl);

    private static bool IsAddress(string text) =>
        Fits(text, Account.MaxEmailLength) && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
