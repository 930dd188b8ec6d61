using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Data.Engines;

namespace SalesBot.Data;

/// <summary>Which database engine holds the data.</summary>
public enum StorageProvider
{
    /// <summary>One file: for trying out and small offices.</summary>
    Sqlite,

    /// <summary>SQL Server, for production; several processes may share it.</summary>
    SqlServer,

    /// <summary>PostgreSQL, for production; several processes may share it.</summary>
    Postgres,
}

/// <summary>Opens the database. Safe to share between threads; each context it opens is not.</summary>
/// <param name="schema">Whose tables it holds; the migrations are in its assembly.</param>
/// <param name="provider">The engine.</param>
/// <param name="connectionString">Where it is.</param>
/// <param name="interceptors">What watches its statements.</param>
public sealed class Database(Schema schema, StorageProvider provider, string connectionString, params IInterceptor[] interceptors)
{
    private const int MostPatience = 4;
    private const int MostTries = 5;

    // Made when first asked for: an office on SQLite never loads the other engines' drivers.
    private readonly Lazy<Opener> opener = new(() => StorageEngine.Of(provider).Opener(schema, connectionString, interceptors));

    private readonly WriteTurns? turns = StorageEngine.Of(provider).IsServer ? null : new();

    /// <summary>Which engine is in use.</summary>
    public StorageProvider Provider => provider;

    /// <summary>What it does in its own way.</summary>
    public StorageEngine Engine { get; } = StorageEngine.Of(provider);

    /// <summary>What the sums of its record are made with.</summary>
    public RecordKey RecordKey { get; init; } = RecordKey.None;

    /// <summary>What is looked at where a write begins, by its own context; null for nothing.</summary>
    public Func<SalesBotDb, CancellationToken, Task>? BeforeWriting { get; set; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Full path of the SQLite file; null on a server and for a database in memory.</summary>
    public string? File { get; } = StorageEngine.Of(provider).File(connectionString);

    /// <summary>Where it is, for messages: the file, or server and database, never a password.</summary>
    public string Place => Engine.Place(connectionString);

    /// <summary>A new context; the caller disposes of it.</summary>
    public SalesBotDb Open()
    {
        var db = opener.Value.Open();
        db.RecordKey = RecordKey;
        return db;
    }

    /// <summary>Closes what is kept open for whoever asks next, who opens it anew: for when nobody asks any more.</summary>
    public void LetGo()
    {
        if (opener.IsValueCreated) opener.Value.LetGo?.Invoke();
    }

    /// <summary>
    /// The same with its connection open until it is disposed of: several questions one after the other, outside a transaction, would each
    /// open it anew.
    /// </summary>
    public async Task<SalesBotDb> OpenConnected()
    {
        var db = Open();
        try
        {
            await db.Database.OpenConnectionAsync();
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Begins to write with a context of this database, after those who asked before. Not to be asked for by who already holds one.
    /// </summary>
    public async Task<WriteTransaction> BeginWrite(SalesBotDb db, CancellationToken stop = default)
    {
        var write = await BeginPlainWrite(db, stop);
        try
        {
            if (BeforeWriting is { } look) await look(db, stop);
            return write;
        }
        catch
        {
            await write.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same without looking at anything before: for what delivers, which is the same whatever is set up.</summary>
    public async Task<WriteTransaction> BeginPlainWrite(SalesBotDb db, CancellationToken stop = default)
    {
        var turn = await WriteTurn(stop);
        try
        {
            return new WriteTransaction(db, await db.Database.BeginTransactionAsync(stop), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>The turn alone, for one statement that needs no transaction of its own; held until disposed of.</summary>
    public async Task<IDisposable> WriteTurn(CancellationToken stop = default) => turns is null ? NoTurn.Instance : await turns.Take(stop);

    /// <summary>
    /// Overwrites what was removed and still stands in the pages of its file; false when that has to be tried again later.
    /// </summary>
    public Task<bool> Overwrite(CancellationToken stop = default) => Guard(() => Engine.Overwrite(this, stop));

    /// <summary>Reads the file through for damage, for so long at most; a server looks after its own.</summary>
    public Task<WholenessCheck> QuickCheck(TimeSpan longest, CancellationToken stop = default) =>
        Guard(() => Engine.QuickCheck(this, longest, stop));

    /// <summary>
    /// Does <paramref name="once"/> again, a few times, when somebody was faster - a revision or a unique key says so - or the engine gave
    /// the whole transaction up for others or lost its connection: on what is then true, so in a context and a transaction of its own each
    /// time. It must not matter if it was done already: a connection may end between a commit and the word of it.
    /// </summary>
    public static async Task<T> Again<T>(Func<Task<T>> once)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once();
            }
            catch (Exception failure) when (attempt < MostTries && StorageTroubles.MayPass(failure))
            {
                await Breath(attempt);
            }
        }
    }

    /// <summary>
    /// A little random wait before the next try, longer each time, so that two who crossed each other do not do so again. By the machine's
    /// clock: it is no time of the business's.
    /// </summary>
    internal static Task Breath(int attempt) =>
        Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 << Math.Min(attempt, 5))), TimeProvider.System);

    /// <summary>The same where there is nothing to return.</summary>
    public static Task Again(Func<Task> once) => Again(async () =>
    {
        await once();
        return true;
    });

    /// <summary>Runs <paramref name="work"/> and says in one sentence what is wrong with the database when that is why it failed.</summary>
    /// <exception cref="StorageException">The database is why it failed.</exception>
    public async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception problem) when (problem is not StorageException && StorageTroubles.Explain(problem, Place) is { } told)
        {
            throw new StorageException(told.Trouble, told.Sentence, problem);
        }
    }

    /// <summary>
    /// The same for what is prepared before the bot serves anybody: on a busy machine another process that starts on the same database may
    /// hold it for longer than the usual patience, and is waited for.
    /// </summary>
    /// <exception cref="StorageException">The database is why it failed.</exception>
    public async Task<T> GuardStart<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Guard(work);
            }
            catch (StorageException locked) when (locked.Trouble == StorageTrouble.Locked && attempt < MostPatience)
            {
            }
        }
    }
}
