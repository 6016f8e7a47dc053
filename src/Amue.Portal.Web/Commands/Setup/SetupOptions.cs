using System.CommandLine;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary>Every answer as an option, for scripts. No option takes a secret: anyone on the machine reads a command line.</summary>
internal sealed class SetupOptions
{
    public Option<string?> Name { get; } = new("--name") { Description = "What the portal is called" };

    public Option<string?> Address { get; } = new("--address") { Description = "Its public address: https://…, the one that mails lead to" };

    public Option<DatabaseProvider?> Provider { get; } = new("--database") { Description = "Sqlite or PostgreSql; its connection string is Database__ConnectionString in the environment" };

    public Option<string?> Data { get; } = new("--data") { Description = "This node's files" };

    public Option<string?> MailHost { get; } = new("--mail-host") { Description = "The SMTP server; its password is Mail__Password in the environment" };

    public Option<int?> MailPort { get; } = new("--mail-port") { Description = "25 when absent" };

    public Option<bool> MailUseTls { get; } = new("--mail-tls") { Description = "The SMTP server is spoken to by STARTTLS" };

    public Option<string?> MailUser { get; } = new("--mail-user") { Description = "Who the portal is to the SMTP server" };

    public Option<string?> MailFrom { get; } = new("--mail-from") { Description = "The address that mails come from" };

    public Option<bool> NoMail { get; } = new("--no-mail") { Description = "No SMTP server: mails are written as files in the data directory" };

    public Option<string?> Login { get; } = new("--admin-login") { Description = "The first administrator's login" };

    public Option<string?> PersonName { get; } = new("--admin-name") { Description = "Their name" };

    public Option<string?> Email { get; } = new("--admin-email") { Description = "Their address" };

    public Option<FileInfo?> PassphraseFile { get; } = new("--admin-passphrase-file") { Description = "A file whose first line is their passphrase" };

    public Option<bool> Invite { get; } = new("--invite") { Description = "Send them an invitation instead: they choose login and passphrase" };

    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { Name, Address, Provider, Data, MailHost, MailPort, MailUseTls, MailUser, MailFrom, NoMail, Login, PersonName, Email, PassphraseFile, Invite })
        {
            command.Options.Add(option);
        }

        return command;
    }
}
