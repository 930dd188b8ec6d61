using System.Globalization;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// The updates that polling has brought and that are not all saved yet. Those of one chat are saved in order, different chats at the same
/// time; one that cannot be saved holds up its own chat only.
/// </summary>
internal sealed class ChatQueues(Func<OpenUpdate, CancellationToken, Task> save, TimeProvider clock, ILogger log) : IDisposable
{
    // Then it is the update, not the storage: others were saved meanwhile. Some four minutes; a tap is void by then.
    private const int MostTries = 12;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim places = new(16);
    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);
    private readonly HashSet<long> known = [];
    private readonly SortedSet<long> unsaved = [];
    private long savedCount;
    private long? latest;

    /// <summary>
    /// The offset for the next question: confirms everything below, and nothing that is not saved. Null when all has been confirmed.
    /// </summary>
    public long? Offset
    {
        get
        {
            lock (gate)
                return unsaved.Count > 0 ? unsaved.Min : latest + 1;
        }
    }

    /// <summary>Whether something is not saved yet.</summary>
    public bool IsBusy
    {
        get
        {
            lock (gate)
                return unsaved.Count > 0;
        }
    }

    /// <summary>Ends when all that is here now is saved.</summary>
    public Task Settled
    {
        get
        {
            lock (gate)
                return Task.WhenAll(tails.Values);
        }
    }

    /// <summary>Whether the update is new here; one that is not confirmed yet comes with every answer.</summary>
    public bool IsNew(long id)
    {
        lock (gate)
            return !known.Contains(id);
    }

    /// <summary>Puts a new update behind the earlier ones of its chat.</summary>
    public void Add(OpenUpdate update, CancellationToken stop)
    {
        lock (gate)
        {
            known.Add(update.Id);
            unsaved.Add(update.Id);
            latest = update.Id;
            var chat = update.Arrival.Incoming?.Route ?? string.Create(CultureInfo.InvariantCulture, $"update {update.Id}");
            tails[chat] = After(tails.GetValueOrDefault(chat, Task.CompletedTask), update, stop);
        }
    }

    /// <summary>
    /// Everything is saved and Telegram has nothing more, so all is confirmed. The count starts anew: after a quiet week Telegram goes on
    /// with any number (facts.md).
    /// </summary>
    public void Forget()
    {
        lock (gate)
        {
            known.Clear();
            tails.Clear();
            latest = null;
        }
    }

    public void Dispose() => places.Dispose();

    private async Task After(Task earlier, OpenUpdate update, CancellationToken stop)
    {
        // Off the caller's thread at once: it holds the gate.
        await Task.Yield();
        await earlier;
        for (var attempt = 1; ; attempt++)
        {
            var savedBefore = Interlocked.Read(ref savedCount);
            if (await TrySave(update, attempt, stop))
                break;
            await Task.Delay(BackOff.After(attempt), clock, stop);
            if (attempt >= MostTries && Interlocked.Read(ref savedCount) > savedBefore)
            {
                log.LogError("Update {Update} is given up after {Attempts} attempts, others were saved meanwhile", update.Id, attempt);
                break;
            }
        }
        lock (gate)
            unsaved.Remove(update.Id);
    }

    private async Task<bool> TrySave(OpenUpdate update, int attempt, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            await save(update, stop);
            Interlocked.Increment(ref savedCount);
            return true;
        }
        catch (Exception wrong) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(wrong, "Update {Update} was not saved, attempt {Attempt}", update.Id, attempt);
            return false;
        }
        finally
        {
            places.Release();
        }
    }
}
