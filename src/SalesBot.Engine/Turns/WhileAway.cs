using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>
/// Who comes back to an address that was dead gets what did not arrive meanwhile: live cards as they are now, if they still wait for this
/// person, and notices as they were. Answers and edits are of no use any more. When it is much, or old, one card says how much it was and
/// leads to what is open.
/// </summary>
internal static class WhileAway
{
    private const int MostPutAgain = 5;
    private static readonly TimeSpan Old = TimeSpan.FromDays(3);

    // What /today says better, or was meant for its moment only.
    private static readonly string[] Passing = ["digest", "call", UndeliveredNotice.Kind];

    /// <summary>What a person's dead addresses missed; read before the address they come back to lives again.</summary>
    public static Task<List<Missed>> Read(SalesBotDb db, int personId) =>
        db.Outbox.Where(m => m.State == OutboxState.Undelivered && m.Priority != Priority.Interactive && !Passing.Contains(m.Kind)
                && db.Set<Address>().Any(a =>
                    a.Id == m.AddressId && a.PersonId == personId && a.DeadReason != null && a.DeadReason == m.Error))
            .OrderBy(m => m.Id).Select(m => new Missed(m.Id, m.CardKey, m.Kind, m.CreatedAt)).ToListAsync();

    /// <summary>Puts it again; call once the address lives.</summary>
    public static async Task PutAgain(Visit visit, IReadOnlyList<Missed> missed)
    {
        if (missed.Count == 0) return;
        var cards = missed.GroupBy(one => one.CardKey ?? $"#{one.Id}", StringComparer.Ordinal)
            .Select(card => card.Last()).OrderBy(one => one.Id).ToList();
        if (cards.Count > MostPutAgain || cards.Exists(one => one.CreatedAt < visit.Now - Old))
            visit.ReplyNew(Draw(missed.Count, visit.Phrases));
        else
            foreach (var one in cards) await PutAgain(visit, one);
        var ids = missed.Select(one => one.Id).ToList();
        foreach (var some in ids.Chunk(500))
            await visit.Db.Outbox.Where(m => some.Contains(m.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Superseded)
                .SetProperty(m => m.FinishedAt, visit.Now));
    }

    private static async Task PutAgain(Visit visit, Missed one)
    {
        if (one.CardKey is { } key)
        {
            if (LiveCard.Of(visit.Office.Features, key) is not var (card, id)) return;
            if (await card.Again(visit, id, one.Kind) is { } notice) await visit.Notify(visit.Me, notice);
            return;
        }

        var message = await visit.Db.Outbox.AsNoTracking().FirstAsync(m => m.Id == one.Id);
        var entry = new OutboxEntry(visit.Address.Id, ScreenJson.Read(message.Screen), message.Kind)
        {
            Placement = Placement.Fresh,
            Priority = message.Priority,
            LeadId = message.LeadId,
            BroadcastId = message.BroadcastId,
        };
        Outbox.Put(visit.Db, entry, visit.Now);
    }

    private static Screen Draw(int count, Phrases phrases) => new()
    {
        Lines = [new Line([new Span(phrases.Say("away.missed", ("n", count)), Emphasis.Strong)]), phrases["away.missed-hint"]],
        Rows = [[new Button(phrases["button.today"], ButtonValue.Command("/today"), ButtonStyle.Primary)]],
        Tone = Tone.Attention,
    };
}

/// <summary>A message that did not arrive.</summary>
internal sealed record Missed(long Id, string? CardKey, string Kind, DateTimeOffset CreatedAt);
