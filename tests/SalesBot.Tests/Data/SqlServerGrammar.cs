using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SalesBot.Tests.Data;

/// <summary>SQL Server's grammar, as its makers read it: what it refuses, the server would.</summary>
internal static class SqlServerGrammar
{
    /// <summary>The script itself.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static string Parsed(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var mistakes);
        return mistakes.Count == 0 ? sql
            : throw new FormatException(
                $"SQL Server would not take this: line {mistakes[0].Line}: {mistakes[0].Message}\n{sql}");
    }
}
