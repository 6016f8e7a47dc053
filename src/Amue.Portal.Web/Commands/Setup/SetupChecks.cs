using System.Data.Common;
using System.Net.Mail;
using System.Net.Sockets;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary>Tries each answer before anything is written. Nothing that it tells holds a secret.</summary>
internal static class SetupChecks
{
    private const int LongestName = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string? AddressProblem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            return "An address is https:// and a host name, without a path.";
        }

        return uri.Scheme == "http" && !uri.IsLoopback ? "Only a portal on this very machine is reached without https." : null;
    }

    public static string? EmailProblem(string address) =>
        MailAddress.TryCreate(address, out var read) && read.Address == address.Trim() ? null : "This is no mail address.";

    public static IEnumerable<(string What, string Problem)> OfWords(SetupAnswers answers, TextCatalog texts)
    {
        if (answers.Name.Length is 0 or > LongestName)
        {
            yield return ("Name", $"From 1 to {LongestName} characters.");
        }

        if (AddressProblem(answers.Address) is { } address)
        {
            yield return ("Address", address);
        }

        if (answers.MailHost is not null && EmailProblem(answers.MailFrom) is { } from)
        {
            yield return ("Sender of mails", from);
        }

        foreach (var error in FirstAdministrator.Check(answers.Administrator))
        {
            yield return ($"Administrator, {error.Field}", texts[error.Key, error.Arguments]);
        }
    }

    /// <returns>Null when the database is reached and a table can be made and written in it.</returns>
    public static async Task<string?> DatabaseProblemAsync(IServiceProvider services, CancellationToken cancellationToken)
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
            return "It cannot be reached, or not written: " + failure.GetBaseException().Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"It does not answer within {Patience.TotalSeconds} seconds.";
        }
    }
}
