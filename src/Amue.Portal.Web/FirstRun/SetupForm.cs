using System.Globalization;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Web.FirstRun;

/// <summary>The set-up page's fields as they were posted. Where the data is kept is configured already, or there would be no page.</summary>
internal sealed class SetupForm(IFormCollection posted)
{
    public const string On = "on";

    private const int UsualPort = 25;

    public string this[SetupField field] => posted[field.ToString()].ToString();

    public bool IsOn(SetupField field) => this[field] == On;

    public static SetupForm Empty { get; } = new(new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
    {
        [nameof(SetupField.MailPort)] = UsualPort.ToString(CultureInfo.InvariantCulture),
    }));

    public SetupAnswers ToAnswers(IConfiguration known)
    {
        var host = Text(SetupField.MailHost);
        return new SetupAnswers(
            Text(SetupField.Name),
            Text(SetupField.Address).TrimEnd('/'),
            known.GetValue<DatabaseProvider?>("Database:Provider") ?? DatabaseProvider.Sqlite,
            known["Database:ConnectionString"],
            known["Portal:DataDirectory"] ?? "App_Data",
            host.Length == 0 ? null : host,
            Text(SetupField.MailPort).Length == 0 ? UsualPort : int.TryParse(Text(SetupField.MailPort), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
            IsOn(SetupField.MailUseTls),
            Text(SetupField.MailUser) is { Length: > 0 } user ? user : null,
            this[SetupField.MailPassword] is { Length: > 0 } password ? password : null,
            host.Length == 0 ? "portail@localhost" : Text(SetupField.MailFrom),
            IsOn(SetupField.Invite)
                ? new FirstAdministratorDetails("", "", Text(SetupField.Email), Passphrase: null)
                : new FirstAdministratorDetails(Text(SetupField.Login), Text(SetupField.PersonName), Text(SetupField.Email), this[SetupField.Passphrase]));
    }

    private string Text(SetupField field) => this[field].Trim();
}
