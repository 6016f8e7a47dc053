using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Web.FirstRun;

/// <summary>The page that sets a portal up. It needs no theme, no space and no script: there is no portal yet.</summary>
internal sealed class SetupPage(TextCatalog texts, string nonce)
{
    private static readonly SetupField[] Secrets = [SetupField.Token, SetupField.MailPassword, SetupField.Passphrase];

    /// <param name="knowsToken">The token was right: it is kept in the form.</param>
    public string Form(SetupForm form, IReadOnlyList<SetupProblem> problems, bool knowsToken)
    {
        var fields = new StringBuilder();
        Group("setup.group.token", () => Input(SetupField.Token, "text", "off", hint: true));
        Group("setup.group.portal", () =>
        {
            Input(SetupField.Name, "text", "off");
            Input(SetupField.Address, "url", "off", hint: true);
        });
        Group("setup.group.mail", () =>
        {
            Input(SetupField.MailHost, "text", "off", hint: true);
            Input(SetupField.MailPort, "text", "off");
            Box(SetupField.MailUseTls);
            Input(SetupField.MailUser, "text", "off", hint: true);
            Input(SetupField.MailPassword, "password", "off");
            Input(SetupField.MailFrom, "email", "off");
        });
        Group("setup.group.administrator", () =>
        {
            Input(SetupField.Email, "email", "email");
            Box(SetupField.Invite);
            Input(SetupField.Login, "text", "username", hint: true);
            Input(SetupField.PersonName, "text", "name");
            Input(SetupField.Passphrase, "password", "new-password", hint: true);
        });
        var title = (problems.Count > 0 ? T("setup.error.title") + " – " : "") + T("setup.title");
        return Whole(title, $"""
            <h1>{T("setup.title")}</h1>
            <p>{T("setup.lead")}</p>
            {Summary(problems)}
            <form method="post" action="{SetupServer.Path}?langue={Language}" novalidate>
            {fields}
            <p><button type="submit">{T("setup.submit")}</button></p>
            </form>
            """);

        void Group(string legend, Action content)
        {
            fields.Append(CultureInfo.InvariantCulture, $"<fieldset><legend>{T(legend)}</legend>\n");
            content();
            fields.Append("</fieldset>\n");
        }

        void Input(SetupField field, string type, string autocomplete, bool hint = false)
        {
            var value = Secrets.Contains(field) && !(field == SetupField.Token && knowsToken) ? "" : form[field];
            fields.Append(CultureInfo.InvariantCulture, $"""
                <div class="field"><label for="{field}">{T($"setup.field.{field}")}</label>
                {Words(field, hint)}<input id="{field}" name="{field}" type="{type}" value="{Encoded(value)}" autocomplete="{autocomplete}" spellcheck="false"{Described(field, hint)}></div>

                """);
        }

        void Box(SetupField field) => fields.Append(CultureInfo.InvariantCulture, $"""
            <div class="field">{Words(field, hint: false)}<input id="{field}" name="{field}" type="checkbox" value="{SetupForm.On}"{(form.IsOn(field) ? " checked" : "")}{Described(field, hint: false)}>
            <label class="beside" for="{field}">{T($"setup.field.{field}")}</label></div>

            """);

        string Words(SetupField field, bool hint) =>
            (hint ? $"<p class=\"hint\" id=\"{field}-hint\">{T($"setup.hint.{field}")}</p>\n" : "")
            + string.Concat(problems.Where(p => p.Field == field).Select(p => $"<p class=\"error\" id=\"{field}-error\">{Said(p)}</p>\n"));

        string Described(SetupField field, bool hint)
        {
            var isWrong = problems.Any(p => p.Field == field);
            var ids = string.Join(' ', new[] { hint ? $"{field}-hint" : null, isWrong ? $"{field}-error" : null }.OfType<string>());
            return (ids.Length > 0 ? $" aria-describedby=\"{ids}\"" : "") + (isWrong ? " aria-invalid=\"true\"" : "");
        }
    }

    public string Made(string address, bool isInvited) => Whole(T("setup.made.title"), $"""
        <h1>{T("setup.made.title")}</h1>
        <p>{T("setup.made.text")}</p>
        <p>{T(isInvited ? "setup.made.invited" : "setup.made.secondFactor")}</p>
        <p><a href="{Encoded(address)}/connexion">{T("setup.made.signIn")}</a></p>
        """);

    public string Message(string title, string text) => Whole(T(title), $"<h1>{T(title)}</h1>\n<p>{T(text)}</p>");

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    // What has no field of its own is told all the same.
    private string Summary(IReadOnlyList<SetupProblem> problems) => problems.Count == 0 ? "" : $"""
        <div class="summary" role="alert" tabindex="-1"><h2>{T("setup.error.title")}</h2><ul>
        {string.Join('\n', problems.OrderBy(p => p.Field).Select(p => p.Field is SetupField.Database or SetupField.File ? $"<li>{Said(p)}</li>" : $"<li><a href=\"#{p.Field}\">{T($"setup.field.{p.Field}")}</a> – {Said(p)}</li>"))}
        </ul></div>
        """;

    private string Whole(string title, string body)
    {
        var other = Language == "fr" ? "en" : "fr";
        return $$"""
            <!DOCTYPE html>
            <html lang="{{Language}}">
            <head>
                <meta charset="utf-8">
                <title>{{title}}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <style nonce="{{nonce}}">
                    body { font: 1.0625rem/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1rem 4rem; }
                    h1 { font-size: 1.75rem; line-height: 1.25; }
                    h2 { font-size: 1.125rem; margin: 0 0 .5rem; }
                    fieldset { border: 1px solid; border-radius: .375rem; margin: 0 0 1.5rem; min-width: 0; padding: .5rem 1rem 1rem; }
                    legend { font-weight: 700; padding: 0 .375rem; }
                    .field { margin-top: 1rem; }
                    label { display: block; font-weight: 600; }
                    label.beside { display: inline; }
                    .hint, .error { margin: .125rem 0 .25rem; }
                    .error { border-left: .25rem solid light-dark(#b00020, #ff8a80); color: light-dark(#b00020, #ff8a80); font-weight: 600; padding-left: .5rem; }
                    .summary { border: 2px solid light-dark(#b00020, #ff8a80); border-radius: .375rem; margin-bottom: 1.5rem; padding: 1rem; }
                    input:not([type=checkbox]) { box-sizing: border-box; font: inherit; padding: .5rem; width: 100%; }
                    input[type=checkbox] { height: 1.5rem; margin: 0 .5rem 0 0; vertical-align: middle; width: 1.5rem; }
                    button { font: inherit; font-weight: 700; min-height: 2.75rem; padding: .5rem 1.5rem; }
                    a { color: inherit; }
                </style>
            </head>
            <body>
            <main>
            <p><a href="{{SetupServer.Path}}?langue={{other}}" hreflang="{{other}}" lang="{{other}}">{{(other == "fr" ? "Français" : "English")}}</a></p>
            {{body}}
            </main>
            </body>
            </html>

            """;
    }

    private string Said(SetupProblem problem) => Encoded(texts[problem.What.Key, problem.What.Arguments]);

    private string T(string key) => Encoded(texts[key]);

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
