using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Web.FirstRun;

/// <summary>What a portal needs to know before it begins.</summary>
/// <param name="ConnectionString">Null: a file in the data directory.</param>
/// <param name="MailHost">Null: mails are written to the data directory.</param>
internal sealed record SetupAnswers(
    string Name,
    string Address,
    DatabaseProvider Provider,
    string? ConnectionString,
    string DataDirectory,
    string? MailHost,
    int MailPort,
    bool MailUseTls,
    string? MailUser,
    string? MailPassword,
    string MailFrom,
    FirstAdministratorDetails Administrator)
{
    /// <summary>As configuration, for the file and for the set-up itself.</summary>
    public Dictionary<string, string?> ToSettings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Portal:DataDirectory"] = DataDirectory,
            ["Portal:PublicAddress"] = Address,
            ["Portal:Demo"] = "false",
            ["Portal:SetupRecipe"] = "",
            ["Database:Provider"] = Provider.ToString(),
            ["Mail:From"] = MailFrom,
            ["Mail:FromName"] = Name,
            ["Mail:MessageIdDomain"] = new Uri(Address).Host,
        };
        Add("Database:ConnectionString", ConnectionString);
        if (MailHost is not null)
        {
            Add("Mail:Host", MailHost);
            Add("Mail:Port", MailPort.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Add("Mail:UseTls", MailUseTls ? "true" : "false");
            Add("Mail:User", MailUser);
            Add("Mail:Password", MailPassword);
        }

        return settings;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                settings[key] = value;
            }
        }
    }
}
