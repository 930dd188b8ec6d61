using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SalesBot.Data.Engines;

/// <summary>
/// Sets every SQLite connection up for several writers and for power cuts: write-ahead log, full sync, patience with a locked file.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // A connection of the pool is opened for nearly every question, and keeps what it was told.
    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        Check(connection);
        var handle = ((SqliteConnection)connection).Handle!;
        if (told.TryGetValue(handle, out _)) return;
        using var command = Command(connection);
        command.ExecuteNonQuery();
        told.TryAdd(handle, this);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Check(connection);
        var handle = ((SqliteConnection)connection).Handle!;
        if (told.TryGetValue(handle, out _)) return;
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        told.TryAdd(handle, this);
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
