using System.Data.Common;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SalesBot.Data;

/// <summary>Why the database did not do what it was asked, as far as a person can do something about it.</summary>
public enum StorageTrouble
{
    /// <summary>It does not answer, or its file cannot be opened.</summary>
    Away,

    /// <summary>Somebody else held it for too long.</summary>
    Locked,

    /// <summary>No room is left.</summary>
    Full,

    /// <summary>It may be read but not written.</summary>
    ReadOnly,

    /// <summary>What is there is no database, or a damaged one.</summary>
    Damaged,

    /// <summary>The login was refused.</summary>
    Denied,
}

/// <summary>The database cannot be used; the message says why and is meant for the operator. It never holds a password.</summary>
public sealed class StorageException(StorageTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageTrouble Trouble => trouble;
}

/// <summary>Tells what an exception of either engine means.</summary>
public static class StorageTroubles
{
    /// <summary>What is wrong with the database; null when the exception, with all inside it, is not the database's.</summary>
    public static StorageTrouble? Of(Exception? exception) => exception switch
    {
        null => null,
        StorageException known => known.Trouble,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode) ?? Of(sqlite.InnerException),
        SqlException server => OfSqlServer(server.Number) ?? Of(server.InnerException),
        _ => Of(exception.InnerException),
    };

    /// <summary>One sentence for the operator.</summary>
    /// <param name="trouble">What is wrong.</param>
    /// <param name="place">The file, or server and database.</param>
    public static string Describe(StorageTrouble trouble, string place) => trouble switch
    {
        StorageTrouble.Away => $"The database {place} cannot be reached or opened.",
        StorageTrouble.Locked => $"The database {place} is locked by another program.",
        StorageTrouble.Full => $"The disk of the database {place} is full.",
        StorageTrouble.ReadOnly =>
            $"The database {place} may not be written: check the owner and the permissions of the file and its folder.",
        StorageTrouble.Damaged => $"{place} is not a SalesBot database, or is damaged.",
        _ => $"The login for the database {place} was refused.",
    };

    /// <summary>
    /// The same for who starts or commands the program: whatever the engine says then, known here or not, is one sentence, with the
    /// engine's own first line where there is none better. Null when the exception, with all inside it, is not the database's.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="place">The file, or server and database.</param>
    public static (StorageTrouble Trouble, string Sentence)? Explain(Exception exception, string place)
    {
        if (Inner<SqlException>(exception) is { } server && IsUntrusted(server))
        {
            return (StorageTrouble.Away, $"The certificate of the database server is not trusted ({place}: {FirstLine(server)}). "
                + "Give the server one that this machine trusts, or, inside your own network, "
                + "put TrustServerCertificate=true into ConnectionStrings:SalesBot.");
        }

        if (Of(exception) is { } trouble)
        {
            return (trouble, Describe(trouble, place));
        }

        return Inner<DbException>(exception) is { } engine
            ? (StorageTrouble.Away, $"The database {place} cannot be used: {FirstLine(engine)}")
            : null;
    }

    // The driver has no number of its own for it: what failed inside is the encryption.
    private static bool IsUntrusted(SqlException server) =>
        Inner<AuthenticationException>(server) is not null || server.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase);

    private static T? Inner<T>(Exception? exception)
        where T : Exception => exception is null or T ? exception as T : Inner<T>(exception.InnerException);

    private static string FirstLine(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0];

    private static StorageTrouble? OfSqlite(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageTrouble.Locked,
        raw.SQLITE_FULL => StorageTrouble.Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StorageTrouble.ReadOnly,
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => StorageTrouble.Damaged,
        raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StorageTrouble.Away,
        raw.SQLITE_AUTH => StorageTrouble.Denied,
        _ => null,
    };

    // Numbers of SQL Server; those up to 258 and the five-digit ones are the network's.
    private static StorageTrouble? OfSqlServer(int number) => number switch
    {
        1205 or 1222 => StorageTrouble.Locked,
        1105 or 1101 or 9002 => StorageTrouble.Full,
        3906 or 3908 => StorageTrouble.ReadOnly,
        823 or 824 or 825 => StorageTrouble.Damaged,
        18456 or 18452 or 18470 or 18486 or 18487 or 18488 or 4064 or 916 or 229 or 262 => StorageTrouble.Denied,
        -2 or -1 or 0 or 2 or 20 or 35 or 40 or 53 or 64 or 121 or 233 or 258 or 4060 or 10053 or 10054 or 10060 or 10061 or 11001 =>
            StorageTrouble.Away,
        // Killed, shutting down, paused, no connection left.
        596 or 6005 or 17142 or 17809 => StorageTrouble.Away,
        // Azure: moving, busy, starting.
        40143 or 40197 or 40501 or 40613 or 10928 or 10929 or 49918 or 49919 or 49920 => StorageTrouble.Away,
        _ => null,
    };
}
