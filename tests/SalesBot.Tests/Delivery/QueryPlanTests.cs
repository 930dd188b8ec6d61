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
        await Plan(NextMessage.Heads(db, 1, [Priority.Interactive, Priority.Notice, Priority.Bulk], now).CreateDbCommand());
        await Plan(NextMessage.Heads(db, 1, [Priority.Notice], now).CreateDbCommand());
        await Plan(db.Outbox.Where(m => m.State == OutboxState.Pending && m.DueAt > now).OrderBy(m => m.DueAt).Take(1).CreateDbCommand());

        async Task Plan(DbCommand command)
        {
            await db.Database.OpenConnectionAsync();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
            Assert.NotEmpty(plan);
            // The two rows of a question within the question are walked along, and may be.
            var inner = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal))
                .Select(step => $"SCAN {step["CO-ROUTINE ".Length..]}").ToList();
            Assert.DoesNotContain(plan.Except(inner, StringComparer.Ordinal),
                step => step.StartsWith("SCAN o", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }
}
