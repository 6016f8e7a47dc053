using Amue.Portal.Platform.Data;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>One portal for all tests of a class; each test makes the accounts it needs.</summary>
public abstract class Hosted(DatabaseProvider provider) : IAsyncLifetime
{
    private HostedDatabase? _database;

    public AccountsHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await HostedDatabase.CreateAsync(provider);
        Host = await AccountsHost.StartAsync(_database);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database!.DisposeAsync();
    }
}

public sealed class OnSqlite() : Hosted(DatabaseProvider.Sqlite);

public sealed class OnPostgreSql() : Hosted(DatabaseProvider.PostgreSql);
