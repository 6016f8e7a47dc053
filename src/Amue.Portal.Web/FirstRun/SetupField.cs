namespace Amue.Portal.Web.FirstRun;

/// <summary>What an answer is about, and so where a problem with it is shown.</summary>
internal enum SetupField
{
    Token,
    Name,
    Address,
    Database,
    File,
    MailHost,
    MailPort,
    MailUseTls,
    MailUser,
    MailPassword,
    MailFrom,
    Invite,
    Email,
    Login,
    PersonName,
    Passphrase,
}
