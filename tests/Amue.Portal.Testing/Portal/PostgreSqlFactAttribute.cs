using Amue.Portal.Platform.Data;
using Xunit;

namespace Amue.Portal.Testing.Portal;

/// <summary>What only several transactions or several nodes at once can show: SQLite has one writer and serves one node.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (TestDatabase.Provider != DatabaseProvider.PostgreSql)
        {
            Skip = "Needs AMUE_TEST_DATABASE=PostgreSql: SQLite has one writer and serves one node.";
        }
    }
}
