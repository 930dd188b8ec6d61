using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The chats of the browser channel in the database, and the signal that something in them changed. One process writes them.
/// </summary>
internal sealed class BrowserHistory : IDisposable
{
    /// <summary>How many messages of a chat a page begins with.</summary>
    public const int PageSize = 100;

    private readonly Database database;
    private readonly DemoClock clock;

    // Numbers must become visible in their order, or a page that asks for what is newer would miss one.
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile TaskCompletionSource changed = NewSignal();

    /// <summary>The chats in <paramref name="database"/>; a move of the <paramref name="clock"/> counts as a change.</summary>
    public BrowserHistory(Database database, DemoClock clock)
    {
        (this.database, this.clock) = (database, clock);
        clock.Moved += OnMoved;
    }

    /// <summary>
    /// Completes at the next change of any chat or of the clock. Take it before reading, and nothing is missed in between.
    /// </summary>
    public Task NextChange => changed.Task;

    /// <summary>Wakes the pages that are looking.</summary>
    public void Announce() => Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();

    /// <summary>Whether anybody has said anything, or the bot has.</summary>
    public async Task<bool> IsUsed(CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.BrowserMessages.AnyAsync(stop);
    }

    /// <summary>The last messages of one chat before a message, null for the end, oldest first; and whether there are older ones.</summary>
    public async Task<(List<BrowserMessage> Messages, bool More)> Latest(string account, long? before, CancellationToken stop)
    {
        await using var db = database.Open();
        var latest = await db.BrowserMessages.AsNoTracking()
            .Where(m => m.Account == account && !m.Removed && (before == null || m.Id < before))
            .OrderByDescending(m => m.Id).Take(PageSize + 1).ToListAsync(stop);
        var more = latest.Count > PageSize;
        if (more) latest.RemoveAt(PageSize);
        latest.Reverse();
        return (latest, more);
    }

    /// <summary>
    /// What changed after <paramref name="number"/>, removed messages included, in the order of the changes; null for more than a page
    /// begins with: that is sooner read anew.
    /// </summary>
    public async Task<List<BrowserMessage>?> Since(long number, CancellationToken stop)
    {
        await using var db = database.Open();
        var since = await db.BrowserMessages.AsNoTracking().Where(m => m.Change > number).OrderBy(m => m.Change).Take(PageSize + 1)
            .ToListAsync(stop);
        return since.Count > PageSize ? null : since;
    }

    /// <summary>The number of the last change; 0 when there was none.</summary>
    public async Task<long> LastChange(CancellationToken stop)
    {
        await using var db = database.Open();
        return await LastChange(db, stop);
    }

    /// <summary>
    /// Shows what the bot sent: edits the message that is replaced if it is still there, else adds one. Answers the message that shows it.
    /// </summary>
    public async Task<BrowserMessage> Show(Outgoing message, DateTimeOffset now, CancellationToken stop)
    {
        BrowserMessage? shown = null;
        await Write(async (db, number) =>
        {
            shown = await Find(db, message.Account, message.Replaces, stop);
            if (shown is null) db.Add(shown = new BrowserMessage { Account = message.Account, FromBot = true, SentAt = now });
            else shown.EditedAt = now;
            shown.Screen = JsonSerializer.Serialize(message.Screen, BrowserJson.Options);
            shown.Files = FilesOf(message);
            shown.Change = number;
            var old = await Find(db, message.Account, message.Removes, stop);
            if (old is not null && old != shown) Empty(old, number);
        }, stop);
        return shown!;
    }

    /// <summary>Shows what a person sent, with its files, once per update id.</summary>
    public Task Add(BrowserMessage message, IReadOnlyList<IncomingFile> files, CancellationToken stop) => Write(async (db, number) =>
    {
        if (await db.BrowserMessages.AnyAsync(m => m.Account == message.Account && m.UpdateId == message.UpdateId, stop)) return;
        var kept = await ChatFiles.Keep(db, files, message.SentAt, stop);
        message.Files = JsonSerializer.Serialize(kept, BrowserJson.Options);
        message.Change = number;
        db.Add(message);
    }, stop);

    /// <summary>Takes back what a person sent, because the bot could not take it.</summary>
    public Task TakeBack(string account, string updateId, CancellationToken stop) => Write(async (db, number) =>
    {
        var message = await db.BrowserMessages.SingleOrDefaultAsync(m => m.Account == account && m.UpdateId == updateId, stop);
        if (message is null) return;
        await ChatFiles.Remove(db, message, stop);
        Empty(message, number);
    }, stop);

    /// <inheritdoc />
    public void Dispose()
    {
        clock.Moved -= OnMoved;
        writing.Dispose();
    }

    private void OnMoved(object? sender, EventArgs change) => Announce();

    private async Task Write(Func<SalesBotDb, long, Task> change, CancellationToken stop)
    {
        await writing.WaitAsync(stop);
        try
        {
            await using var db = database.Open();
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await change(db, await LastChange(db, stop) + 1);
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
        }
        finally
        {
            writing.Release();
        }

        Announce();
    }

    private static async Task<long> LastChange(SalesBotDb db, CancellationToken stop) =>
        await db.BrowserMessages.MaxAsync(m => (long?)m.Change, stop) ?? 0;

    private static async Task<BrowserMessage?> Find(SalesBotDb db, string account, string? messageId, CancellationToken stop) =>
        long.TryParse(messageId, out var id)
            ? await db.BrowserMessages.SingleOrDefaultAsync(m => m.Id == id && m.Account == account && !m.Removed, stop)
            : null;

    private static string FilesOf(Outgoing message) => message is { File: { } file, Screen.FileId: { } id }
        ? JsonSerializer.Serialize<ChatFile[]>([new ChatFile(id, file.Name, file.MediaType, file.Content.LongLength)], BrowserJson.Options)
        : "[]";

    private static void Empty(BrowserMessage message, long number)
    {
        (message.Removed, message.Change) = (true, number);
        (message.Text, message.Screen, message.Files, message.UpdateId) = (null, null, "[]", null);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
