using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

/// <summary>Who presses a hundred times gets one answer.</summary>
public sealed class EqualAnswersTests : DeliveryTest
{
    private static readonly SendResult Busy = new SendResult.Later("429", TimeSpan.FromSeconds(3));

    [Fact] // X17
    public async Task Equal_answers_that_wait_are_one()
    {
        var anna = await Waits();
        for (var i = 0; i < 200; i++) await Put(anna, "same");
        await Put(await Join("Борис"), "same");
        await SendDueAfter(TimeSpan.FromSeconds(3));
        Assert.Equal(["first", "same"], Telegram.Delivered.Where(o => o.Account == "Анна").Select(o => o.Screen.PlainText()));
        Assert.Equal(3, Telegram.Delivered.Count);
        Assert.Equal(199, await Do(db => db.Outbox.CountAsync(m => m.State == OutboxState.Superseded)));
    }

    [Fact] // X17
    public async Task Of_several_edits_of_one_old_message_only_the_last_is_made()
    {
        var anna = await Waits();
        for (var i = 0; i < 5; i++) await Put(anna, $"{i}", e => e with { OnMessageId = "old" });
        await Put(anna, "elsewhere", e => e with { OnMessageId = "other" });
        await SendDueAfter(TimeSpan.FromSeconds(3));
        Assert.Equal(["first", "4", "elsewhere"], Telegram.Texts);
    }

    [Fact]
    public async Task Different_answers_all_arrive_and_in_order()
    {
        var anna = await Waits();
        await Put(anna, "one");
        await Put(anna, "two");
        await Put(anna, "one", e => e with { OnMessageId = "old" });
        await SendDueAfter(TimeSpan.FromSeconds(3));
        Assert.Equal(["first", "one", "two", "one"], Telegram.Texts);
    }

    [Fact]
    public async Task Notices_that_say_the_same_each_ring()
    {
        var anna = await Waits();
        for (var i = 0; i < 3; i++) await Put(anna, "a call", e => e with { Priority = Priority.Notice });
        await SendDueAfter(TimeSpan.FromSeconds(3));
        Assert.Equal(["first", "a call", "a call", "a call"], Telegram.Texts);
    }

    [Fact]
    public async Task Behind_an_answer_that_waits_alone_no_others_are_looked_for()
    {
        var (anna, asked) = (await Join("Анна"), new Asked());
        await Put(anna, "one");
        await NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString, asked))
            .SendDue(CancellationToken.None);
        Assert.Equal(["one"], Telegram.Texts);
        Assert.NotEmpty(asked.Sql);
        Assert.DoesNotContain(asked.Sql, sql => sql.Contains("MAX(", StringComparison.Ordinal));
    }

    private async Task<Address> Waits()
    {
        var anna = await Join("Анна");
        Telegram.AnswerOnce(Busy);
        await Put(anna, "first");
        await SendDue();
        return anna;
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Sql { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Sql.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
