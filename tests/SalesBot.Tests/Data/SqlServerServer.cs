using Microsoft.Data.SqlClient;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>
/// The SQL Server that SALESBOT_TEST_SQLSERVER names by a connection string; databases may be created there. It copies none, so that each
/// is migrated anew.
/// </summary>
internal static class SqlServerServer
{
    private static readonly string? server = Environment.GetEnvironmentVariable("SALESBOT_TEST_SQLSERVER");

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => !string.IsNullOrEmpty(server);

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public static string NewConnection() => To($"salesbot_test_{Guid.NewGuid():N}");

    /// <summary>Puts one with all migrations there.</summary>
    public static Task Make(string connection) => new Database(Sales.Features, StorageProvider.SqlServer, connection).Migrate();

    /// <summary>Drops it, whoever is connected still.</summary>
    public static async Task Drop(string connection)
    {
        await using (var one = new SqlConnection(connection)) SqlConnection.ClearPool(one);
        var name = new SqlConnectionStringBuilder(connection).InitialCatalog;
        await using var master = new SqlConnection(To("master"));
        await master.OpenAsync();
        try
        {
            await Say(master, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
        }
        catch (SqlException)
        {
            // It may not be there, or its server knows no such thing: then it has to go as it is.
        }

        await Say(master, $"DROP DATABASE IF EXISTS [{name}]");
    }

    private static async Task Say(SqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string To(string database) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = database, MaxPoolSize = 30 }.ConnectionString;
}
