using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

public sealed class DeliveryLaws : DeliveryTest
{
    /// <summary>Whatever fails on the way, in the end each message has arrived once, in order within its address and priority.</summary>
    [Fact]
    public async Task Faults_lose_nothing_double_nothing_and_change_no_order()
    {
        Address[] people = [await Join("Анна"), await Join("Борис", "teams"), await Join("Вера")];
        var cases = Gen.Choose(0, 2).Select(who => (Who: who, Priority: (Priority)0))
            .SelectMany(m => Gen.Choose(0, 2).Select(p => m with { Priority = (Priority)p })).ListOf();
        var faults = Gen.Choose(0, 9).ListOf();
        var law = Prop.ForAll(cases.ToArbitrary(), faults.ToArbitrary(),
            (messages, failures) => Holds(people, [.. messages], [.. failures]).GetAwaiter().GetResult());
        law.Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithEndSize(25));
    }

    /// <summary>
    /// However the states of a few cards follow each other, the person ends with the last state of each, and no notification is swallowed.
    /// </summary>
    [Fact]
    public async Task Each_card_ends_in_its_last_state()
    {
        var anna = await Join("Анна");
        var puts = Gen.Choose(0, 26).ListOf();
        var faults = Gen.Choose(0, 9).ListOf();
        var law = Prop.ForAll(puts.ToArbitrary(), faults.ToArbitrary(),
            (cards, failures) => EndsInLast(anna, [.. cards], [.. failures]).GetAwaiter().GetResult());
        law.Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithEndSize(25));
    }

    private async Task<bool> Holds(Address[] people, (int Who, Priority Priority)[] messages, int[] failures)
    {
        var before = (Telegram: Telegram.Delivered.Count, Teams: Teams.Delivered.Count);
        Fail(failures);
        List<(string Who, Priority Priority, string Text)> put = [];
        foreach (var (who, priority) in messages)
        {
            var text = $"{priority} {put.Count}";
            await Put(people[who], text, e => e with { Priority = priority });
            put.Add((people[who].Account, priority, text));
            if (put.Count % 3 == 0)
            {
                await SendDue();
            }
        }
        await SendAll();
        var arrived = Telegram.Delivered.Skip(before.Telegram).Concat(Teams.Delivered.Skip(before.Teams))
            .Select(o => (Who: o.Account, Text: o.Screen.PlainText())).ToList();
        return arrived.Count == put.Count && put.GroupBy(m => (m.Who, m.Priority)).All(lane =>
            lane.Select(m => m.Text).SequenceEqual(
                arrived
                    .Where(a => a.Who == lane.Key.Who && a.Text.StartsWith($"{lane.Key.Priority} ", StringComparison.Ordinal))
                    .Select(a => a.Text),
                StringComparer.Ordinal));
    }

    private async Task<bool> EndsInLast(Address anna, int[] cards, int[] failures)
    {
        await Do(async db => await db.Outbox.ExecuteDeleteAsync() + await db.Cards.ExecuteDeleteAsync());
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var rung = new Dictionary<string, int>(StringComparer.Ordinal);
        Fail(failures, o =>
        {
            var state = o.Screen.PlainText();
            var key = state.Split(' ')[0];
            shown[key] = state;
            if (o.Replaces is null)
            {
                rung[key] = int.Parse(state.Split(' ')[1], CultureInfo.InvariantCulture);
            }
        });
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        var mustRing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, n) in cards.Select((c, n) => (c, n)))
        {
            var (key, placement, priority) = ($"card:{code % 3}", (Placement)(code / 3 % 2), (Priority)(code / 9));
            last[key] = $"{key} {n}";
            if (placement == Placement.Fresh)
            {
                mustRing[key] = n;
            }
            await Put(anna, last[key], e => e with { CardKey = key, Placement = placement, Priority = priority });
            if (n % 4 == 0)
            {
                await SendDue();
            }
        }
        await SendAll();
        return last.Count == shown.Count && last.All(l => shown[l.Key] == l.Value) && mustRing.All(m => rung[m.Key] >= m.Value);
    }

    private void Fail(int[] failures, Action<Outgoing>? arrives = null)
    {
        var left = new Queue<int>(failures);
        Telegram.Answer = Teams.Answer = outgoing =>
        {
            lock (left)
            {
                var result = Fault(left.TryDequeue(out var fault) ? fault : 9);
                if (result is null)
                {
                    arrives?.Invoke(outgoing);
                }
                return Task.FromResult(result);
            }
        };
    }

    private static SendResult? Fault(int kind) => kind switch
    {
        0 => new SendResult.Later("busy"),
        1 => new SendResult.Later("429", TimeSpan.FromSeconds(3)),
        2 => new SendResult.Later("429", TimeSpan.FromSeconds(7), WholeChannel: true),
        3 => new SendResult.Moved("elsewhere"),
        4 => throw new InvalidOperationException("broken"),
        _ => null,
    };

    private async Task SendAll()
    {
        while (await Do(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Pending)))
        {
            await SendDueAfter(TimeSpan.FromSeconds(3));
        }
    }
}
