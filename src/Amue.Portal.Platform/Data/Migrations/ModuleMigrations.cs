using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Platform.Data.Migrations;

/// <summary>The migrations of every module, in the order of their ids <c>yyyyMMddHHmm_Module_WhatItAdds</c>.</summary>
internal sealed class ModuleMigrations : IMigrationsAssembly
{
    private readonly SortedDictionary<string, TypeInfo> _migrations = new(StringComparer.Ordinal);

    public ModuleMigrations(ICurrentDbContext current)
    {
        foreach (var type in ((PortalDb)current.Context).Modules.Assemblies.SelectMany(a => a.DefinedTypes).Where(t => t.IsSubclassOf(typeof(Migration)) && !t.IsAbstract))
        {
            var id = type.GetCustomAttribute<MigrationAttribute>()?.Id
                ?? throw new InvalidOperationException($"Migration {type.FullName} has no [Migration].");
            if (!_migrations.TryAdd(id, type))
            {
                throw new InvalidOperationException($"Two migrations are called '{id}': {_migrations[id].FullName} and {type.FullName}.");
            }
        }
    }

    public IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations;

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(ModuleMigrations).Assembly;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType(), nonPublic: true)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    public string? FindMigrationId(string nameOrId) =>
        _migrations.Keys.FirstOrDefault(id => id.Equals(nameOrId, StringComparison.OrdinalIgnoreCase));
}
