using System.Net.Mail;
using Amue.Portal.Accounts.Languages;
using Amue.Portal.Accounts.Profile;
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

        foreach (var error in Profile.Expertise.Check(details.Expertise ?? []))
        {
            yield return error;
        }

        foreach (var error in CheckPreferences(new Preferences(details.DisplayMode, details.Pseudonym, details.Language, details.TimeZoneId ?? DefaultTimeZone)))
        {
            yield return error;
        }
    }

    public static IEnumerable<FieldError> CheckPreferences(Preferences wanted)
    {
        if (!Enum.IsDefined(wanted.DisplayMode))
        {
            yield return new FieldError(nameof(wanted.DisplayMode), "accounts.displayMode.unknown");
        }

        var needsPseudonym = wanted.DisplayMode == DisplayMode.Pseudonym;
        if (string.IsNullOrWhiteSpace(wanted.Pseudonym) ? needsPseudonym : !Fits(wanted.Pseudonym, Account.MaxPseudonymLength))
        {
            yield return new FieldError(nameof(wanted.Pseudonym), "accounts.pseudonym.length", Account.MaxPseudonymLength);
        }

        if (PortalLanguage.Find(wanted.Language) is null)
        {
            yield return new FieldError(nameof(wanted.Language), "accounts.language.unknown", wanted.Language);
        }

        if (!(Fits(wanted.TimeZoneId, 60) && TimeZoneInfo.TryFindSystemTimeZoneById(wanted.TimeZoneId, out _)))
        {
            yield return new FieldError(nameof(wanted.TimeZoneId), "accounts.timeZone.unknown", wanted.TimeZoneId);
        }
    }

    public static void Write(AccountDetails details, EstablishmentEntry? establishment, Account account)
    {
        var timeZone = details.TimeZoneId ?? establishment?.TimeZoneId ?? DefaultTimeZone;
        account.Describe(details.Name.Trim(), details.Email, details.JobFunction.Trim());
        Write(new Preferences(details.DisplayMode, details.Pseudonym, details.Language, timeZone), account);
        account.BelongTo(details.EstablishmentId);
        if (details.Expertise is { } known)
        {
            account.Prefer(known, account.MutedMail);
        }
    }

    public static void Write(Preferences wanted, Account account)
    {
        account.ShowAs(wanted.DisplayMode, string.IsNullOrWhiteSpace(wanted.Pseudonym) ? null : wanted.Pseudonym.Trim());
        account.SpeakTo(PortalLanguage.Find(wanted.Language)!.Code, wanted.TimeZoneId);
    }

    private static bool Fits(string text, int most) => text.Length <= most && !text.Any(char.IsControl);

    public static bool IsAddress(string text) =>
        Fits(text, Account.MaxEmailLength) && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
