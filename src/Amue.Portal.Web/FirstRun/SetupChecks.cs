using System.Data.Common;
using System.Net.Mail;
using System.Net.Sockets;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Web.FirstRun;

/// <summary>Tries each answer before anything is written. Nothing that it tells holds a secret.</summary>
internal static class SetupChecks
{
    private const int LongestName = 200;
    private const int LastPort = 65535;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TextKey? AddressProblem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            return new TextKey("setup.problem.address");
        }

        return uri.Scheme == "http" && !uri.IsLoopback ? new TextKey("setup.problem.address.http") : null;
    }

    public static TextKey? EmailProblem(string address) =>
        MailAddress.TryCreate(address, out var read) && read.Address == address.Trim() ? null : new TextKey("setup.problem.email");

    /// <summary>What the answers tell by themselves, the address of the portal apart.</summary>
    public static IEnumerable<SetupProblem> OfWords(SetupAnswers answers)
    {
        if (answers.Name.Length is 0 or > LongestName)
        {
            yield return new SetupProblem(SetupField.Name, new TextKey("setup.problem.name", LongestName));
        }

        if (answers.MailHost is not null && answers.MailPort is < 1 or > LastPort)
        {
            yield return new SetupProblem(SetupField.MailPort, new TextKey("setup.problem.port"));
        }

        if (answers.MailHost is not null && EmailProblem(answers.MailFrom) is { } from)
        {
            yield return new SetupProblem(SetupField.MailFrom, from);
        }

        foreach (var error in FirstAdministrator.Check(answers.Administrator))
        {
            yield return OfAdministrator(error);
        }
    }

    public static SetupProblem OfAdministrator(FieldError error) => new(
        error.Field == nameof(FirstAdministratorDetails.Name) ? SetupField.PersonName : Enum.TryParse<SetupField>(error.Field, out var field) ? field : SetupField.Login,
        new TextKey(error.Key, error.Arguments));

    /// <summary>All that can be tried: words, the database, the mail server, the file that the configuration goes to.</summary>
    public static async Task<List<SetupProblem>> AllAsync(SetupAnswers answers, string file, IServiceProvider services, CancellationToken cancellationToken)
    {
        var problems = OfWords(answers).ToList();
        if (await DatabaseProblemAsync(services, cancellationToken) is { } database)
        {
            problems.Add(new SetupProblem(SetupField.Database, database));
        }

        if (answers.MailHost is not null && problems.All(p => p.Field != SetupField.MailPort) && await SmtpTrial.ProblemAsync(answers, cancellationToken) is { } mail)
        {
            problems.Add(mail);
        }

        if (SiteFile.Problem(file) is { } unwritable)
        {
            problems.Add(new SetupProblem(SetupField.File, unwritable));
        }

        return problems;
    }

    /// <returns>Null when the database is reached and a table can be made and written in it.</returns>
    private static async Task<TextKey?> DatabaseProblemAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            Directory.CreateDirectory(services.GetRequiredService<DataDirectory>().Path);
            await using var scope = services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PortalDb>();
            // The portal's own preparation is not the database's fault.
            _ = context.Model;
            patience.CancelAfter(Patience);
            var db = context.Database;
            await using var transaction = await db.BeginTransactionAsync(patience.Token);
            await db.ExecuteSqlRawAsync("CREATE TABLE portal_setup_try (one integer)", patience.Token);
            await db.ExecuteSqlRawAsync("INSERT INTO portal_setup_try VALUES (1)", patience.Token);
            await transaction.RollbackAsync(patience.Token);
            return null;
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or SocketException or InvalidOperationException or ArgumentException or TimeoutException)
        {
            return new TextKey("setup.problem.database", failure.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TextKey("setup.problem.silent", Patience.TotalSeconds);
        }
    }
}
