using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;

namespace SalesBot.Tests.Delivery;

/// <summary>What the sender asks is answered from the heads of indexes, whatever waits behind them.</summary>
public sealed class QueryPlanTests : DeliveryTest
{
    [Fact] // X12
    public async Task No_question_of_the_sender_walks_along_the_outbox_or_sorts_it()
    {
        await using var db = Database.Open();
        var now = Clock.GetUtcNow();
        await Plan(Waiting.Addresses(db, "telegram", "me", now).CreateDbCommand());
        await Plan(Waiting.For(db, 1, [Priority.Interactive, Priority.Notice, Priority.Bulk], now).Take(2).CreateDbCommand());
        await Plan(Waiting.For(db, 1, [Priority.Notice], now).Take(2).CreateDbCommand());
        await Plan(db.Outbox.Where(m => m.State == OutboxState.Pending && m.DueAt > now).OrderBy(m => m.DueAt).Take(1).CreateDbCommand());

        async Task Plan(DbCommand command)
        {
            await db.Database.OpenConnectionAsync();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
            Assert.NotEmpty(plan);
            Assert.DoesNotContain(plan,
                step => step.StartsWith("SCAN o", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }
}
