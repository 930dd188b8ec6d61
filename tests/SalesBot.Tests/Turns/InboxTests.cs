using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Turns;

namespace SalesBot.Tests.Turns;

/// <summary>Group commit: turns that arrive together share one, each standing or falling alone.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly Commits commits = new();
    private readonly Sabotage sabotage = new();
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open(interceptors: [commits, sabotage]);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Two_hundred_people_at_once_are_all_answered_in_a_few_commits()
    {
        await Joined(200);
        var (receipts, committed) = await AtOnce(
        [
            .. Enumerable.Range(1, 200).Select(i => Of(i, "/call 89161234567 Иванов Пётр кровля -> Секретарь")),
        ]);
        Assert.All(receipts, receipt => Assert.NotNull(receipt.Result.Screen));
        Assert.Equal(
            (200, 200),
            await office.Read(async db => (
                await db.SeenUpdates.CountAsync(),
                await db.Conversations.CountAsync(conversation => conversation.Dialog != null))));
        Assert.Equal(4, committed);
    }

    [Fact]
    public async Task A_turn_that_fails_through_our_fault_is_apologised_for_and_the_others_are_saved_with_it()
    {
        await Joined(5);
        sabotage.Of = change =>
            change.Entity is Conversation { Dialog: { } dialog } && dialog.Contains("79160000003", StringComparison.Ordinal);
        var (receipts, committed) = await AtOnce([.. Enumerable.Range(1, 5).Select(i => Of(i, $"8916000000{i}"))]);
        Assert.All(receipts, receipt => Assert.True(receipt.IsCompletedSuccessfully));
        Assert.Equal("Не получилось, попробуйте ещё раз", (await receipts[2]).Toast);
        Assert.Equal(
            (5, 4, 1),
            (await office.Read(db => db.SeenUpdates.CountAsync()), await office.Read(db => db.Conversations.CountAsync()), committed));
        await office.Settle();
        Assert.Contains(office.Channel.Shown("3"), message => message.Shows("Ошибка на нашей стороне"));
    }

    [Fact]
    public async Task An_update_that_cannot_even_be_apologised_for_fails_alone()
    {
        await Joined(5);
        sabotage.Of = change => change.Entity is SeenUpdate { Id: "telegram:u3" };
        var (receipts, _) = await AtOnce([.. Enumerable.Range(1, 5).Select(i => Of(i, "/call"))]);
        Assert.Equal([true, true, false, true, true], receipts.Select(receipt => receipt.IsCompletedSuccessfully));
        Assert.IsType<NotSavedException>(receipts[2].Exception!.InnerException);
        Assert.Equal(4, await office.Read(db => db.SeenUpdates.CountAsync()));
    }

    [Fact] // two processes on one database
    public async Task Two_inboxes_on_one_database_take_every_update_once()
    {
        await Joined(20);
        using var stop = new CancellationTokenSource();
        var second = Another();
        var turns = second.Run(stop.Token);
        var updates = Enumerable.Range(1, 20).SelectMany(i => new[] { Of(i, "/call"), Of(i, "/call") }).ToList();
        var receipts = await Task.WhenAll(updates.Select((update, i) => i % 2 == 0 ? office.Receive(update) : second.Receive(
            update, CancellationToken.None)));
        Assert.Equal(20, receipts.Count(receipt => receipt.Duplicate));
        Assert.Equal(
            (20, 20),
            await office.Read(async db => (
                await db.SeenUpdates.CountAsync(),
                await db.Conversations.CountAsync(conversation => conversation.DialogCount == 1))));
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static Incoming Of(int person, string text) =>
        new()
        {
            Channel = TestChannel.ChannelName,
            UpdateId = $"u{person}",
            From = new Account($"{person}", "?"),
            Route = $"{person}",
            Text = text,
        };

    private Inbox Another() => new(office.Database, new TurnRunner(office.Office, new Strangers()), new NotSavedNotice(office.Office),
        NullLogger<Inbox>.Instance, _ => { });

    private async Task Joined(int count)
    {
        await office.Change(db =>
        {
            db.People.AddRange(Enumerable.Range(1, count).Select(i => new Person
            {
                Id = i,
                Name = $"Секретарь {i}",
                Roles = Role.Secretary | Role.Manager,
            }));
            db.Addresses.AddRange(Enumerable.Range(1, count).Select(i => new Address
            {
                PersonId = i,
                Channel = TestChannel.ChannelName,
                Account = $"{i}",
                Route = $"{i}",
            }));
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Hands the updates to an inbox that has not begun yet, so that they are taken together; the receipts, and how often was committed.
    /// </summary>
    private async Task<(IReadOnlyList<Task<Receipt>> Receipts, int Commits)> AtOnce(IReadOnlyList<Incoming> updates)
    {
        using var stop = new CancellationTokenSource();
        var inbox = Another();
        var receipts = updates.Select(update => inbox.Receive(update, CancellationToken.None)).ToList();
        var before = commits.Count;
        var turns = inbox.Run(stop.Token);
        await Task.WhenAll(receipts).ContinueWith(_ => { }, TaskScheduler.Default);
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        return (receipts, commits.Count - before);
    }

    private sealed class Commits : DbTransactionInterceptor
    {
        private int count;

        public int Count => count;

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return Task.CompletedTask;
        }
    }

    /// <summary>Makes saving fail for what a test names, as a mistake of ours would.</summary>
    private sealed class Sabotage : SaveChangesInterceptor
    {
        public Func<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry, bool> Of { get; set; } = _ => false;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Any(Of)
                ? throw new InvalidOperationException("sabotage")
                : ValueTask.FromResult(result);
    }
}
