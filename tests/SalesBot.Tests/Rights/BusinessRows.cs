using System.Text;
using Microsoft.Data.Sqlite;

namespace SalesBot.Tests.Rights;

/// <summary>
/// Every row of the business, as text: all there is but what the bot keeps to talk - updates seen, messages, cards, dialogs, when somebody
/// was last there.
/// </summary>
internal static class BusinessRows
{
    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "SeenUpdates", "Outbox", "Cards", "Conversations", "Addresses", "FileContents", "BrowserMessages",
    };

    /// <summary>The rows as they are.</summary>
    public static string Of(SqliteConnection connection)
    {
        var text = new StringBuilder();
        foreach (var (table, query) in Queries(connection))
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var rows = command.ExecuteReader();
            while (rows.Read()) text.Append(table).Append(": ").AppendLine(rows.GetString(0));
        }

        return text.ToString();
    }

    private static List<(string Table, string Query)> Queries(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m.name, group_concat('''' || c.name || '=''||quote("' || c.name || '")', '||'' ''||')
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name ORDER BY m.name
            """;
        using var tables = command.ExecuteReader();
        var queries = new List<(string, string)>();
        while (tables.Read())
            if (!Talk.Contains(tables.GetString(0)))
                queries.Add((tables.GetString(0), $"SELECT {tables.GetString(1)} FROM \"{tables.GetString(0)}\" ORDER BY 1"));
        return queries;
    }
}
