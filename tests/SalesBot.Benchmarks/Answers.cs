using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Benchmarks;

/// <summary>
/// How long an answer waits for its place on the wire while a backlog goes out: from its commit until the channel has it.
/// </summary>
internal sealed class Answers(Database database) : IChannel, IAsyncDisposable
{
    private static readonly TimeSpan OneCall = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<long, TaskCompletionSource> awaited = new();
    private readonly CancellationTokenSource stop = new();
    private List<int> addresses = [];
    private OutboxSender? sender;
    private Task sending = Task.CompletedTask;

    /// <inheritdoc />
    public string Name => "telegram";

    /// <summary>Puts so many bulk messages to everybody before the sender, and starts it.</summary>
    public async Task Start(int waiting)
    {
        await Lane.Clear(database);
        await using var db = database.Open();
        addresses = await db.Addresses.Where(address => address.Channel == Name).Select(address => address.Id).ToListAsync();
        for (var done = 0; done < waiting; done += 5_000)
        {
            await using var part = database.Open();
            part.Outbox.AddRange(Enumerable.Range(done, Math.Min(5_000, waiting - done)).Select(n => Message(n, Priority.Bulk)));
            await part.SaveChangesAsync();
        }

        sender = new OutboxSender(database, [this], Sales.Features.Texts, TimeProvider.System, NullLogger<OutboxSender>.Instance);
        sending = sender.Run(stop.Token);
    }

    /// <summary>Commits one answer and waits until the channel has it.</summary>
    public async Task Ask(int run)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var db = database.Open();
        var answer = Message(run, Priority.Interactive);
        await using (var write = await database.BeginWrite(db))
        {
            db.Outbox.Add(answer);
            await db.SaveChangesAsync();
            awaited[answer.Id] = arrived;
            await write.Commit();
        }

        sender!.Wake();
        await arrived.Task;
    }

    /// <summary>Stops the sender and takes away what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await sending;
        await Lane.Clear(database);
        stop.Dispose();
    }

    /// <inheritdoc />
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (awaited.TryRemove(message.Id, out var arrived)) arrived.SetResult();
        await Task.Delay(OneCall, stop);
        return new SendResult.Sent($"{message.Id}");
    }

    private OutboxMessage Message(int n, Priority priority) => new()
    {
        AddressId = addresses[n % addresses.Count],
        Screen = FormattableString.Invariant($$"""{"Lines":[{"Spans":[{"Text":"{{n}}"}]}]}"""),
        Kind = priority == Priority.Bulk ? "broadcast" : "reply",
        Priority = priority,
        CreatedAt = Scale.Now,
        DueAt = Scale.Now,
    };
}
