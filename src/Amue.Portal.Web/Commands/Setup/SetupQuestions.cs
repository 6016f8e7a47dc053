using System.CommandLine;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Web.FirstRun;
using Spectre.Console;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary>
/// The answers: from the options, else from the configuration (environment, a former run's file), else asked on the console. What nobody can
/// be asked for is gathered in <see cref="Missing"/>.
/// </summary>
internal sealed class SetupQuestions(ParseResult given, SetupOptions options, IConfiguration known, IAnsiConsole console, TextCatalog texts, bool mayAsk)
{
    private readonly List<string> _missing = [];

    /// <summary>Options without which nothing can be done.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public async Task<SetupAnswers> AskAsync(CancellationToken cancellationToken)
    {
        var name = Text(options.Name, null, "What is the portal called?");
        var address = Text(options.Address, null, "At which address is it reached (https://…)?", SetupChecks.AddressProblem);
        var provider = given.GetValue(options.Provider) ?? Provider();
        var connection = provider == DatabaseProvider.PostgreSql ? Connection() : known["Database:ConnectionString"];
        var data = Text(options.Data, known["Portal:DataDirectory"] ?? "App_Data", "Where are this node's files kept?");
        var host = given.GetValue(options.NoMail) ? null : Text(options.MailHost, known["Mail:Host"] ?? (mayAsk ? "" : null), "Which SMTP server sends mails (empty: none)?");
        var isAsked = mayAsk && !string.IsNullOrWhiteSpace(host);
        var port = given.GetValue(options.MailPort) ?? Port(isAsked);
        var useTls = given.GetValue(options.MailUseTls) || UseTls(isAsked);
        var user = given.GetValue(options.MailUser) ?? known["Mail:User"] ?? (isAsked ? console.Prompt(new TextPrompt<string>("Which account has the portal there (empty: none)?").AllowEmpty()) : null);
        var password = known["Mail:Password"] ?? (isAsked && !string.IsNullOrEmpty(user) ? console.Prompt(new TextPrompt<string>("Its password?").Secret()) : null);
        var from = host is null or "" ? "portail@localhost" : Text(options.MailFrom, null, "From which address do mails come?", SetupChecks.EmailProblem);
        return new SetupAnswers(
            name.Trim(), address.Trim().TrimEnd('/'), provider, connection, data, string.IsNullOrWhiteSpace(host) ? null : host.Trim(),
            port, useTls, user, password, from,
            await AdministratorAsync(cancellationToken));
    }

    private int Port(bool isAsked)
    {
        var usual = known.GetValue<int?>("Mail:Port") ?? 25;
        return isAsked ? console.Prompt(new TextPrompt<int>("On which port?").DefaultValue(usual)) : usual;
    }

    private bool UseTls(bool isAsked)
    {
        var usual = known.GetValue<bool>("Mail:UseTls");
        return isAsked ? console.Confirm("Is it spoken to by STARTTLS?", usual) : usual;
    }

    private DatabaseProvider Provider() => known.GetValue<DatabaseProvider?>("Database:Provider") is { } chosen && !mayAsk
        ? chosen
        : mayAsk ? console.Prompt(new SelectionPrompt<DatabaseProvider>().Title("Where is its data?").AddChoices(DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql)) : DatabaseProvider.Sqlite;

    private string? Connection()
    {
        if (known["Database:ConnectionString"] is { Length: > 0 } configured)
        {
            return configured;
        }

        if (mayAsk)
        {
            return console.Prompt(new TextPrompt<string>("How is PostgreSQL reached (Host=…;Database=…;Username=…;Password=…)?").Secret());
        }

        _missing.Add("Database__ConnectionString (environment)");
        return null;
    }

    private async Task<FirstAdministratorDetails> AdministratorAsync(CancellationToken cancellationToken)
    {
        var isInvited = given.GetValue(options.Invite)
            || (mayAsk && given.GetValue(options.PassphraseFile) is null && console.Confirm("Invite the first administrator by mail (they choose their passphrase)?", defaultValue: false));
        var email = Text(options.Email, null, "Their address?", SetupChecks.EmailProblem);
        return isInvited
            ? new FirstAdministratorDetails("", "", email.Trim(), Passphrase: null)
            : new FirstAdministratorDetails(Text(options.Login, null, "Their login?").Trim(), Text(options.PersonName, null, "Their name?").Trim(), email.Trim(), await PassphraseAsync(cancellationToken));
    }

    private async Task<string> PassphraseAsync(CancellationToken cancellationToken)
    {
        if (given.GetValue(options.PassphraseFile) is { Exists: true } file)
        {
            return (await File.ReadAllLinesAsync(file.FullName, cancellationToken)).FirstOrDefault("");
        }

        if (mayAsk)
        {
            return console.Prompt(new TextPrompt<string>("Their passphrase (15 characters or more)?").Secret());
        }

        _missing.Add($"{options.PassphraseFile.Name} (an existing file) or {options.Invite.Name}");
        return "";
    }

    /// <param name="otherwise">Taken when nothing is said and nobody can be asked; proposed when somebody is.</param>
    private string Text(Option<string?> option, string? otherwise, string question, Func<string, TextKey?>? problem = null)
    {
        if (given.GetValue(option) is { } said)
        {
            return said;
        }

        if (mayAsk)
        {
            var prompt = new TextPrompt<string>(question).Validate(answer => problem?.Invoke(answer) is { } wrong ? ValidationResult.Error(Markup.Escape(texts[wrong.Key, wrong.Arguments])) : ValidationResult.Success());
            return console.Prompt(otherwise is null ? prompt : prompt.DefaultValue(otherwise).AllowEmpty());
        }

        if (otherwise is null)
        {
            _missing.Add(option.Name);
        }

        return otherwise ?? "";
    }
}
