using System.Net;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Accounts.Tests.SignIn;

public class ARestartedHost
{
    [Fact]
    public async Task still_knows_the_sessions_it_opened()
    {
        await using var database = await HostedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        string cookie;
        await using (var first = await AccountsHost.StartAsync(database))
        {
            using var browser = await first.SignInAsync((await first.CreateAccountAsync()).Login);
            cookie = browser.Cookies.GetCookieHeader(new Uri("https://portail.example.org/"));
        }

        await using var second = await AccountsHost.StartAsync(database);
        using var returned = second.NewBrowser();
        returned.Cookies.SetCookies(new Uri("https://portail.example.org/"), cookie.Replace("; ", ",", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await returned.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task keeps_its_keys_from_other_users_of_the_machine()
    {
        await using var database = await HostedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/connexion");

        var folder = new DirectoryInfo(Path.Combine(database.Folder, "keys"));
        Assert.NotEmpty(folder.GetFiles("key-*.xml"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
    }
}
