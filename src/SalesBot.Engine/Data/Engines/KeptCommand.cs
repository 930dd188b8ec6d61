using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SalesBot.Data.Engines;

/// <summary>What EF fills and runs: the statement that its connection keeps for this text, given back when it is disposed of.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private KeptStatement statement = connection.Take("");
    private bool isGivenBack;

    [AllowNull]
    public override string CommandText
    {
        get => statement.CommandText;
        set
        {
            var before = statement;
            statement = connection.Take(value ?? "");
            (statement.CommandTimeout, statement.Transaction) = (before.CommandTimeout, before.Transaction);
            foreach (SqliteParameter parameter in before.Parameters) statement.Parameters.Add(parameter);
            connection.Give(before);
        }
    }

    public override int CommandTimeout { get => statement.CommandTimeout; set => statement.CommandTimeout = value; }

    public override CommandType CommandType { get => statement.CommandType; set => statement.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get => statement.UpdatedRowSource; set => statement.UpdatedRowSource = value; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

    protected override DbParameterCollection DbParameterCollection => statement.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => statement.Transaction;
        set => statement.Transaction = (SqliteTransaction?)value;
    }

    public override void Cancel() => statement.Cancel();

    public override int ExecuteNonQuery() => statement.ExecuteNonQuery();

    public override object? ExecuteScalar() => statement.ExecuteScalar();

    public override void Prepare() => statement.Prepare();

    protected override DbParameter CreateDbParameter() => statement.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => statement.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        // Given back twice, it would be taken from whoever has it by then.
        if (disposing && !isGivenBack) connection.Give(statement);
        isGivenBack = true;
        base.Dispose(disposing);
    }
}
