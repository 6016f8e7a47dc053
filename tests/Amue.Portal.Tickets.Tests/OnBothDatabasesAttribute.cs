using System.Reflection;
using Amue.Portal.Platform.Data;
using Xunit.Sdk;

namespace Amue.Portal.Tickets.Tests;

/// <summary>The test runs once on SQLite and once on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite], [DatabaseProvider.PostgreSql]];
}
