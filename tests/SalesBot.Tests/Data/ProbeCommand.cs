using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace SalesBot.Tests.Data;

/// <summary>A command of the <see cref="SqlServerProbe"/>: takes real SQL Server parameters, sends nothing.</summary>
internal sealed class ProbeCommand(Action<string> keep) : DbCommand
{
    private readonly SqlCommand parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() { }

    public override void Prepare() { }

    public override int ExecuteNonQuery()
    {
        keep(CommandText);
        return 1;
    }

    public override object? ExecuteScalar()
    {
        keep(CommandText);
        return 1;
    }

    protected override DbParameter CreateDbParameter() => parameters.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        keep(CommandText);
        return new ProbeReader(ProbeAnswer.To(CommandText));
    }

    protected override void Dispose(bool disposing)
    {
        parameters.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A transaction of the <see cref="SqlServerProbe"/>.</summary>
internal sealed class ProbeTransaction(DbConnection connection, IsolationLevel level) : DbTransaction
{
    public override IsolationLevel IsolationLevel => level;

    protected override DbConnection DbConnection => connection;

    public override void Commit() { }

    public override void Rollback() { }
}
