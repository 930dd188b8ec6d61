using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Data;

namespace SalesBot.Benchmarks;

/// <summary>
/// Writes rows of one table as fast as SQLite takes them: one prepared statement, no tracking. What is written is the product's own entity,
/// so that a change of the model reaches the generator through the compiler.
/// </summary>
internal sealed class Bulk<T> : IDisposable where T : class
{
    private readonly SqliteCommand command;
    private readonly (IProperty Property, IClrPropertyGetter Getter, Func<object?, object?>? Convert)[] columns;

    public Bulk(SalesBotDb db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        columns =
        [
            .. type.GetProperties().Select(property =>
                (property, property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider)),
        ];
        command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" "
            + $"({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""))}) VALUES "
            + $"({string.Join(", ", columns.Select((_, at) => $"@{at}"))})";
        for (var at = 0; at < columns.Length; at++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{at}" });
        command.Prepare();
    }

    public void Add(T row)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            var value = columns[at].Getter.GetClrValue(row);
            command.Parameters[at].Value = (value is not null
                && columns[at].Convert is { } convert ? convert(value) : value) ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
