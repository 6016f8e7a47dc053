using System.ComponentModel;
using System.Diagnostics;
using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Amue.Portal.Operating.Backups;

/// <summary>
/// PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, from the folder <c>Backup:PostgreSqlPrograms</c> or the search path. Where to
/// connect, and the password, are told by the environment: a command line is everyone's to read.
/// </summary>
internal sealed class PostgresPrograms(DatabaseSettings database, IConfiguration configuration)
{
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var folder = configuration["Backup:PostgreSqlPrograms"];
        var start = new ProcessStartInfo(string.IsNullOrEmpty(folder) ? program : Path.Combine(folder, program), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Connect(start.Environment);
        using var process = Start(start, program);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await output;
        if (process.ExitCode != 0)
        {
            throw new ProgramFailedException($"{program} failed ({process.ExitCode}): {(await errors).Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ProgramFailedException($"{program} cannot be run ({missing.Message}). Install PostgreSQL's client programs, of the server's version or later, or name their folder in Backup:PostgreSqlPrograms.", missing);
        }
    }

    private void Connect(IDictionary<string, string?> environment)
    {
        var to = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        environment["PGHOST"] = to.Host;
        environment["PGPORT"] = $"{to.Port}";
        environment["PGDATABASE"] = to.Database;
        environment["PGUSER"] = to.Username;
        environment["PGPASSWORD"] = to.Password;
        environment["PGAPPNAME"] = "Amue.Portal backup";
        environment["PGSSLMODE"] = to.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var other => other.ToString().ToLowerInvariant(),
        };
        if (to.RootCertificate is { Length: > 0 } certificate)
        {
            environment["PGSSLROOTCERT"] = certificate;
        }
    }
}
