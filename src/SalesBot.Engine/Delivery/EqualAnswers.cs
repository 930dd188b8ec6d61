using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using Database = SalesBot.Data.Database;

namespace SalesBot.Delivery;

/// <summary>
/// Of several waiting answers that come to the same only the last goes out: those that would edit one message one after the other, and
/// those that say the same. Who presses a hundred times gets one answer, not a queue of them.
/// </summary>
internal static class EqualAnswers
{
    /// <summary>Marks the message, and all like it but the last, as superseded; false when there is no other like it.</summary>
    public static async Task<bool> Fold(Database database, SalesBotDb db, OutboxMessage message, DateTimeOffset now)
    {
        if (message.Priority != Priority.Interactive
            || await Like(db, message).MaxAsync(m => (long?)m.Id) is not { } last || last <= message.Id)
        {
            return false;
        }
        using var turn = await database.WriteTurn();
        return await Like(db, message).Where(m => m.Id < last).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Superseded).SetProperty(m => m.FinishedAt, now)) > 0;
    }

    private static IQueryable<OutboxMessage> Like(SalesBotDb db, OutboxMessage message)
    {
        var lane = db.Outbox.Where(m => m.AddressId == message.AddressId && m.State == OutboxState.Pending
            && m.Priority == Priority.Interactive
            && m.CardKey == null && m.OnMessageId == message.OnMessageId && m.Id >= message.Id);
        return message.OnMessageId is null ? lane.Where(m => m.Screen == message.Screen) : lane;
    }
}
