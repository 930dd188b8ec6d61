using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SalesBot.Conversations;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Turns;
using SalesBot.Values;

namespace SalesBot.Tests.Turns;

/// <summary>
/// A server gives a whole transaction up for others, or its connection ends: all of it is taken again, in smaller parts, and nobody is
/// told.
/// </summary>
public sealed class CrossedTests : OfficeTest
{
    private readonly GivesUp server = new();

    private protected override Task<TestOffice> OpenOffice() => TestOffice.Open(interceptors: server);

    [Theory] // T2
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.LockNotAvailable)]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    public async Task Turns_that_were_given_up_are_taken_again_before_anybody_is_told(string state)
    {
        (server.State, server.Times) = (state, 4);
        var secretaries = new List<Chat>();
        for (var i = 0; i < 8; i++) secretaries.Add(await Office.Join($"Секретарь {i}", Role.Secretary));
        var receipts = await Task.WhenAll(secretaries.Select(one => Office.Receive(one.Update() with { Text = "/call" })));
        Assert.All(receipts, receipt => Assert.False(receipt.Duplicate));
        Assert.Equal(0, server.Times);
        await Office.Settle();
        Assert.All(secretaries, one => Assert.DoesNotContain(one.Messages, message => message.Shows("Не записалось")));
        Assert.Equal(8, await Office.Read(db => db.Conversations.CountAsync(conversation => conversation.Dialog != null)));
    }

    [Fact] // T2
    public async Task Who_is_given_up_again_and_again_is_told_in_the_end_and_the_update_comes_again()
    {
        var update = Anna.Update() with { Text = "/call" };
        (server.State, server.Times) = (PostgresErrorCodes.DeadlockDetected, 1000);
        await Assert.ThrowsAsync<NotSavedException>(() => Office.Receive(update));
        server.Times = 0;
        Assert.False((await Anna.Send(update)).Duplicate);
    }

    [Fact] // T2
    public async Task What_comes_due_is_done_in_the_same_look()
    {
        await using (var db = Office.Database.Open())
        {
            var work = new Work(db, Office.Office);
            var anna = await db.People.FirstAsync(person => person.Name == "Белова Анна");
            await LogMissedCall.Do(work, PhoneNumber.TryParse("+79161234567")!, "Иванов", work.Now, anna);
            await work.Save();
        }

        Office.Clock.Advance(TimeSpan.FromDays(1));
        (server.State, server.Times) = (PostgresErrorCodes.DeadlockDetected, 2);
        Assert.Equal(1, await Office.MissedCalls.Send(default));
        Assert.Equal(0, server.Times);
    }

    private sealed class GivesUp : DbTransactionInterceptor
    {
        private int times;

        public int Times
        {
            get => times;
            set => times = value;
        }

        public string State { get; set; } = "";

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            times > 0 && times-- > 0 ? throw new PostgresException("given up", "ERROR", "ERROR", State) : ValueTask.FromResult(result);
    }
}
