using Npgsql;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>
/// The PostgreSQL server that SALESBOT_TEST_POSTGRES names by a connection string; databases may be created there. Each is a copy of one
/// with all migrations, which is made once and gone at the end.
/// </summary>
internal static class PostgresServer
{
    private static readonly string? server = Environment.GetEnvironmentVariable("SALESBOT_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> template = new(MakeTemplate);

    /// <summary>Whether there is one: then offices and outboxes of the tests stand on it.</summary>
    public static bool IsThere => !string.IsNullOrEmpty(server);

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public static string NewConnection() => To($"salesbot_test_{Guid.NewGuid():N}");

    /// <summary>Puts a copy with all migrations there.</summary>
    public static async Task Copy(string connection) =>
        await Command($"CREATE DATABASE \"{NameIn(connection)}\" TEMPLATE \"{await template.Value}\"");

    /// <summary>Drops it, whoever is connected still.</summary>
    public static async Task Drop(string connection)
    {
        await using (var one = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(one);
        await Command($"DROP DATABASE IF EXISTS \"{NameIn(connection)}\" WITH (FORCE)");
    }

    /// <summary>Says one thing to the server, not to a database of it.</summary>
    public static async Task<object?> Command(string sql)
    {
        await using var connection = new NpgsqlConnection(To(new NpgsqlConnectionStringBuilder(server).Database ?? "postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static string To(string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 30 }.ConnectionString;

    private static string NameIn(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static async Task<string> MakeTemplate()
    {
        var connection = NewConnection();
        await new Database(Sales.Features, StorageProvider.Postgres, connection + ";Pooling=False").Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(connection).GetAwaiter().GetResult();
        return NameIn(connection);
    }
}
