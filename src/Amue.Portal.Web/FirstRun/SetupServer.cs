using System.Globalization;
using System.Net.Mime;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spectre.Console;

namespace Amue.Portal.Web.FirstRun;

/// <summary>
/// What an empty portal serves: one page, for who holds the token that the console shows, until it has set the portal up. Then the page and
/// the token are no more.
/// </summary>
internal sealed partial class SetupServer : IAsyncDisposable
{
    public const string Path = "/installation";

    private const int LargestForm = 64 * 1024;
    private const string NotYet = "Le portail n'est pas encore installé. / The portal is not set up yet.\n";

    private readonly WebApplication _app;
    private readonly SetupToken _token;
    private readonly SiteSetup _setup;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isMade;

    private SetupServer(WebApplication app, SiteSetup setup)
    {
        _app = app;
        _setup = setup;
        _token = new SetupToken(app.Services.GetRequiredService<TimeProvider>());
    }

    public static SetupServer Create(string[] configuration)
    {
        var builder = PortalHost.CreateBuilder(configuration);
        // What a portal does by itself begins when there is one.
        builder.Services.RemoveAll<IHostedService>();
        var setup = new SiteSetup(configuration, SiteConfiguration.PathOf(builder), AnsiConsole.Console);
        var app = builder.Build();
        var server = new SetupServer(app, setup);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.Run(server.AnswerAsync);
        return server;
    }

    /// <returns>False when it was stopped before anybody set the portal up.</returns>
    public async Task<bool> ServeAsync(CancellationToken cancellationToken)
    {
        var token = _token.Make();
        await _app.StartAsync(cancellationToken);
        // Not through the console's own writer, which would break long lines.
        await Console.Out.WriteLineAsync($"The portal is empty. Set it up at {_app.Urls.First()}{Path}, or by the command: portal setup");
        await Console.Out.WriteLineAsync($"One-time token for that page, good until this program ends: {token}");
        await _app.WaitForShutdownAsync(cancellationToken);
        return _isMade;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _turn.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        CultureInfo.CurrentUICulture = CultureOf(request);
        return request.Path.Value switch
        {
            Path when HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) => WriteAsync(context, StatusCodes.Status200OK, Page(context).Form(SetupForm.Empty, [], knowsToken: false)),
            Path when HttpMethods.IsPost(request.Method) => PostedAsync(context),
            "/health/live" => context.Response.WriteAsync("Healthy", context.RequestAborted),
            "/" => RedirectAsync(context),
            _ => NotYetAsync(context),
        };
    }

    private async Task PostedAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestForm;
        }

        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var form = new SetupForm(await context.Request.ReadFormOrNothingAsync());
        switch (_token.IsRight(form[SetupField.Token]))
        {
            case null:
                context.Response.Headers.RetryAfter = SetupToken.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, StatusCodes.Status429TooManyRequests, Page(context).Message("setup.tooMany.title", "setup.tooMany.text"));
                break;
            case false:
                await RefuseAsync(context, form);
                break;
            default:
                await InTurnAsync(context, form);
                break;
        }
    }

    private static async Task RefuseAsync(HttpContext context, SetupForm form)
    {
        LogRefusal(context.RequestServices.GetRequiredService<ILogger<SetupServer>>());
        await context.RequestServices.GetRequiredService<AuditLog>().RecordAsync(SiteSetup.Operator, SiteSetup.AuditAction, Path, AuditAct.Refused, CancellationToken.None);
        var problem = new SetupProblem(SetupField.Token, new TextKey("setup.problem.token"));
        await WriteAsync(context, StatusCodes.Status403Forbidden, Page(context).Form(form, [problem], knowsToken: false));
    }

    // A form sent twice sets one portal up.
    private async Task InTurnAsync(HttpContext context, SetupForm form)
    {
        await _turn.WaitAsync(context.RequestAborted);
        try
        {
            await (_isMade ? NotYetAsync(context) : SetUpAsync(context, form));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task SetUpAsync(HttpContext context, SetupForm form)
    {
        var answers = form.ToAnswers(_app.Configuration);
        // Begun, it is finished: whoever asked may hang up.
        var outcome = await _setup.RunAsync(answers, CancellationToken.None);
        var page = Page(context);
        switch (outcome.End)
        {
            case SetupEnd.Invalid:
                await WriteAsync(context, StatusCodes.Status422UnprocessableEntity, page.Form(form, outcome.Problems, knowsToken: true));
                break;
            case SetupEnd.Failed:
                await WriteAsync(context, StatusCodes.Status500InternalServerError, page.Message("setup.failed.title", "setup.failed.text"));
                break;
            default:
                _isMade = true;
                context.Response.OnCompleted(() =>
                {
                    _app.Lifetime.StopApplication();
                    return Task.CompletedTask;
                });
                await WriteAsync(context, StatusCodes.Status200OK, outcome.End == SetupEnd.Made ? page.Made(answers.Address, answers.Administrator.IsInvited) : page.Message("setup.already.title", "setup.already.text"));
                break;
        }
    }

    private static CultureInfo CultureOf(HttpRequest request)
    {
        var asked = request.Query["langue"].ToString() is { Length: > 0 } chosen ? chosen : request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value ?? "";
        return CultureInfo.GetCultureInfo(asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr");
    }

    private static SetupPage Page(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<TextCatalog>(), context.Features.Get<CspNonce>()?.Value ?? "");

    private static Task WriteAsync(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync(page, CancellationToken.None);
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect(Path);
        return Task.CompletedTask;
    }

    private static Task NotYetAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
        return context.Response.WriteAsync(NotYet, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Warning, "A wrong token was given on the set-up page")]
    private static partial void LogRefusal(ILogger log);
}
