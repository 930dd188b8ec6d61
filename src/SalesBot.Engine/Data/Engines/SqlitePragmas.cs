using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Data.Engines;

/// <summary>
/// Sets every SQLite connection up for several writers and for power cuts: write-ahead log, full sync, patience with a locked file.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        Check(connection);
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Check(connection);
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // A connection that was kept open writes on into a file that has gone elsewhere, where nobody reads it again (X9).
    private static void Check(DbConnection connection)
    {
        if (!SqliteFile.HasMoved((SqliteConnection)connection)) return;
        throw new StorageException(StorageTrouble.Away,
            $"The database {connection.DataSource} was moved, deleted or replaced while it is in use. Put it back, or restart the bot.");
    }

    // The system keeps the file's pages in memory already: a small cache a connection (in KB) saves 2 MB for each that was ever open.
    // Patience is the connection string's Default Timeout, in seconds. The busy timeout comes first: switching to the log may have to wait
    // too.
    private static DbCommand Command(DbConnection connection)
    {
        var seconds = ((SqliteConnection)connection).DefaultTimeout;
        var command = connection.CreateCommand();
        var ms = seconds * 1000;
        command.CommandText = FormattableString.Invariant(
            $"PRAGMA busy_timeout={ms}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-400;");
        return command;
    }
}
