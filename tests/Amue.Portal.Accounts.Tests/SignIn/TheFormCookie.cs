using Amue.Portal.Accounts.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Amue.Portal.Accounts.Tests.SignIn;

public class TheFormCookie
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Demo")]
    public void belongs_to_one_host_and_to_TLS(string environment)
    {
        var options = In(environment);

        Assert.Equal("__Host-amue-form", options.Cookie.Name);
        Assert.Equal(CookieSecurePolicy.Always, options.Cookie.SecurePolicy);
        Assert.Equal((SameSiteMode.Lax, true, "/"), (options.Cookie.SameSite, options.Cookie.HttpOnly, options.Cookie.Path));
    }

    [Fact]
    public void works_without_TLS_on_a_developers_machine()
    {
        var options = In(Environments.Development);

        Assert.Equal("amue-form", options.Cookie.Name);
        Assert.Equal(CookieSecurePolicy.SameAsRequest, options.Cookie.SecurePolicy);
    }

    private static AntiforgeryOptions In(string environment)
    {
        var options = new AntiforgeryOptions();
        FormCookie.Configure(options, new HostingEnvironment { EnvironmentName = environment });
        return options;
    }
}
