using Microsoft.AspNetCore.DataProtection;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Hides, from whoever reads the database, where a queued mail leads: a link that opens an account must not be read before its owner reads it.</summary>
internal sealed class MailSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Amue.Portal.Notifications.MailPath");

    public string Close(string path) => _protector.Protect(path);

    public string Open(string seal) => _protector.Unprotect(seal);
}
