namespace SalesBot.Delivery;

/// <summary>Of several waiting messages of one card at one address only the last is worth showing.</summary>
public static class Supersession
{
    /// <summary>
    /// Marks what the newest message makes needless, and gives that one what must not get lost: a notification that never rang
    /// (<see cref="Placement.Fresh"/>), a card that was never there, the message whose button was pressed.
    /// A more urgent message is left alone: an answer must not wait for the notice behind it.
    /// </summary>
    /// <param name="waiting">All waiting messages of one card at one address.</param>
    /// <param name="now">The present moment; a message held back until later replaces nothing yet.</param>
    /// <returns>Whether anything was superseded.</returns>
    public static bool Apply(IReadOnlyCollection<OutboxMessage> waiting, DateTimeOffset now)
    {
        var newest = waiting.Where(m => m.DueAt <= now || m.DueAt <= m.CreatedAt).MaxBy(m => m.Id);
        if (newest is null)
        {
            return false;
        }
        var older = waiting.Where(m => m.Id < newest.Id && m.Priority >= newest.Priority).OrderByDescending(m => m.Id).ToList();
        foreach (var message in older)
        {
            newest.Placement = Stronger(newest.Placement, message.Placement);
            newest.OnMessageId ??= message.OnMessageId;
            message.State = OutboxState.Superseded;
            message.FinishedAt = now;
        }
        return older.Count > 0;
    }

    private static Placement Stronger(Placement one, Placement other) => (one, other) switch
    {
        (Placement.Fresh, _) or (_, Placement.Fresh) => Placement.Fresh,
        (Placement.InPlace, _) or (_, Placement.InPlace) => Placement.InPlace,
        _ => Placement.OnlyWhereShown,
    };
}
