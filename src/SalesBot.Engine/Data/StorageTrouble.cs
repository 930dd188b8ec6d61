using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data.Engines;

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

    /// <summary>
    /// The engine gave the whole transaction up so that others could go on: a deadlock, a change under a snapshot, a lock not given in
    /// time. Taken again it may well succeed.
    /// </summary>
    Crossed,

    /// <summary>The connection ended under a command; another one may do.</summary>
    Cut,
}

/// <summary>The database cannot be used; the message says why and is meant for the operator. It never holds a password.</summary>
public sealed class StorageException(StorageTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageTrouble Trouble => trouble;
}

/// <summary>Tells what an exception of any engine means.</summary>
public static class StorageTroubles
{
    /// <summary>What is wrong with the database; null when the exception, with all inside it, is not the database's.</summary>
    public static StorageTrouble? Of(Exception? exception) => exception switch
    {
        null => null,
        StorageException known => known.Trouble,
        DbException engine => OfEngine(engine) ?? Of(engine.InnerException),
        _ => Of(exception.InnerException),
    };

    /// <summary>
    /// Whether what failed may succeed when it is taken again as a whole: somebody was faster, the engine gave it up for others, or the
    /// connection ended.
    /// </summary>
    public static bool MayPass(Exception failure) => WasGivenUp(failure) || (failure is DbUpdateException && Of(failure) is null);

    /// <summary>Whether the engine gave the whole transaction up for others, or its connection ended: nobody's row is at fault.</summary>
    public static bool WasGivenUp(Exception failure) => Of(failure) is StorageTrouble.Crossed or StorageTrouble.Cut;

    /// <summary>One sentence for the operator.</summary>
    /// <param name="trouble">What is wrong.</param>
    /// <param name="place">The file, or server and database.</param>
    public static string Describe(StorageTrouble trouble, string place) => trouble switch
    {
        StorageTrouble.Away or StorageTrouble.Cut => $"The database {place} cannot be reached or opened.",
        StorageTrouble.Locked or StorageTrouble.Crossed => $"The database {place} is locked by another program.",
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
        if (StorageEngine.All.Select(engine => engine.Advice(exception, place)).FirstOrDefault(said => said is not null) is { } advice)
        {
            return (StorageTrouble.Away, advice);
        }

        if (Of(exception) is { } trouble)
        {
            return (trouble, Describe(trouble, place));
        }

        return Inner<DbException>(exception) is { } engine
            ? (StorageTrouble.Away, $"The database {place} cannot be used: {FirstLine(engine)}")
            : null;
    }

    /// <summary>The exception itself or the first inside it that is of this kind.</summary>
    internal static T? Inner<T>(Exception? exception)
        where T : Exception => exception is null or T ? exception as T : Inner<T>(exception.InnerException);

    /// <summary>Its first line: some drivers tell a story.</summary>
    internal static string FirstLine(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0];

    private static StorageTrouble? OfEngine(DbException exception) =>
        StorageEngine.All.Select(engine => engine.TroubleOf(exception)).FirstOrDefault(trouble => trouble is not null);
}
