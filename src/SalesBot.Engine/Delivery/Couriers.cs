using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesBot.Delivery;

/// <summary>
/// The couriers of one channel that are under way, one an address. Half of them carry answers only, so that no bulk, however slow, keeps
/// anybody waiting who has asked.
/// </summary>
/// <param name="desk">What they share.</param>
/// <param name="ended">Called when one has ended, with whether nothing is left where it was.</param>
internal sealed class Couriers(ChannelDesk desk, Action<bool> ended)
{
    private const int ForAll = 8;
    private const int ForAnswers = 8;

    private readonly ConcurrentDictionary<int, (Task<bool> Work, Priority Last)> busy = new();

    /// <summary>Whether there is any.</summary>
    public bool Any => !busy.IsEmpty;

    /// <summary>Where they are.</summary>
    public IReadOnlyList<int> Addresses => [.. busy.Keys];

    /// <summary>What they do.</summary>
    public IEnumerable<Task> Works => busy.Values.Select(courier => courier.Work);

    /// <summary>Whether one has come to its end since <see cref="Forget"/>.</summary>
    public bool AnyEnded => Works.Any(work => work.IsCompleted);

    /// <summary>Whether one is at this address, or was when it was last looked.</summary>
    public bool Has(int address) => busy.ContainsKey(address);

    /// <summary>Forgets those that have come to their end.</summary>
    public void Forget()
    {
        foreach (var done in busy.Where(courier => courier.Value.Work.IsCompleted).ToList()) busy.TryRemove(done);
    }

    /// <summary>
    /// The least urgent lane that one who is sent for this lane may carry: a place for all lanes; when those are taken, an answer has
    /// another that goes no further than answers. Null when there is none.
    /// </summary>
    public Priority? Place(Priority lane)
    {
        var answering = busy.Values.Count(courier => courier.Last == Priority.Interactive);
        return busy.Count - answering < ForAll ? Priority.Bulk
            : lane == Priority.Interactive && answering < ForAnswers ? Priority.Interactive : null;
    }

    /// <summary>Sends one to an address that has none.</summary>
    public Task Begin(int address, Priority last, CancellationToken stop)
    {
        var work = Task.Run(() => Work(address, last, stop), CancellationToken.None);
        busy[address] = (work, last);
        // Once it is over, and not before: whoever is woken must not find the address busy still, and rest.
        _ = work.ContinueWith(done => ended(done.Result && last == Priority.Bulk), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return work;
    }

    /// <summary>Whether all went out that was there, so that nothing has changed but what is sent.</summary>
    private async Task<bool> Work(int address, Priority last, CancellationToken stop)
    {
        try
        {
            return await new Courier(desk, address, last).Run(stop);
        }
        catch (Exception wrong)
        {
            // The lease is not given back, but this sender may take it again: it starts from what was noted then, after a while.
            desk.Pauses.Stumbled(address);
            desk.Log.LogError(wrong, "Messages to address {Address} wait: the outbox could not be read or written", address);
            return false;
        }
    }
}
