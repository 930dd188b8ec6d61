using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesBot.Data;

/// <summary>
/// Writes very many rows at once whose keys nobody asks for, several in a statement that all engines take: EF keeps each row and reads its
/// key back, which takes five times as long while others wait for their turn.
/// </summary>
public static class InsertRows
{
    // SQL Server takes 2,100; SQLite looks each up by its name.
    private const int MostParameters = 200;

    /// <summary>Writes them now, in the transaction that is open.</summary>
    public static async Task Into<T>(SalesBotDb db, IEnumerable<T> rows) where T : class
    {
        await db.Engine.MakeRoom(db);
        var table = db.Model.FindEntityType(typeof(T))!;
        List<Column> columns = [.. table.GetProperties().Where(property => !property.ValueGenerated.HasFlag(ValueGenerated.OnAdd))
            .Select(property => new Column(property, property.GetGetter(), property.GetRelationalTypeMapping()))];
        var full = MostParameters / columns.Count;
        DbCommand? command = null;
        try
        {
            foreach (var some in rows.Chunk(full))
            {
                if (command is null || some.Length < full)
                {
                    if (command is not null) await command.DisposeAsync();
                    command = Command(db, table, columns, some.Length);
                }

                for (var at = 0; at < command.Parameters.Count; at++)
                    command.Parameters[at].Value = columns[at % columns.Count].ValueOf(some[at / columns.Count]);
                await command.ExecuteNonQueryAsync();
            }
        }
        finally
        {
            if (command is not null) await command.DisposeAsync();
        }
    }

    private static DbCommand Command(SalesBotDb db, IEntityType table, List<Column> columns, int rows)
    {
        var (command, sql) = (db.Database.GetDbConnection().CreateCommand(), db.GetService<ISqlGenerationHelper>());
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(table.GetTableName()!)).Append(" (")
            .AppendJoin(", ", columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName()))).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, at) => $"@p{row * columns.Count + at}")).Append(')');
            for (var at = 0; at < columns.Count; at++)
                command.Parameters.Add(columns[at].Mapping.CreateParameter(command, $"@p{row * columns.Count + at}", null, nullable: true));
        }

        command.CommandText = text.ToString();
        return command;
    }

    private sealed record Column(IProperty Property, IClrPropertyGetter Getter, RelationalTypeMapping Mapping)
    {
        public object ValueOf(object row) => Getter.GetClrValue(row) is not { } value ? DBNull.Value
            : Mapping.Converter?.ConvertToProvider(value) ?? value;
    }
}
