using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>Something that a feature offers on a live card for a while.</summary>
/// <param name="On">The card with what is offered; null when nothing is.</param>
/// <param name="Length">For how long: then the card is shown once more without.</param>
public sealed record CardOffer(Func<Work, OutboxEntry, Phrases, Screen?> On, TimeSpan Length)
{
    /// <summary>
    /// Puts a live card into the outbox; with what is offered on it, and once more without, to be shown when the time is over. A newer
    /// state of the card takes the place of both.
    /// </summary>
    /// <returns>The card as it is shown first.</returns>
    public static Screen Put(Work work, OutboxEntry entry, Phrases phrases)
    {
        foreach (var offer in work.Office.Features.Parts<CardOffer>())
        {
            if (offer.On(work, entry, phrases) is not { } offered) continue;
            Outbox.Put(work.Db, entry with { Screen = offered }, work.Now);
            Outbox.Put(work.Db, entry with
            {
                Placement = Placement.OnlyWhereShown,
                OnMessageId = null,
                Priority = Priority.Bulk,
                Kind = "card",
                Delay = offer.Length,
            }, work.Now);
            return offered;
        }
        Outbox.Put(work.Db, entry, work.Now);
        return entry.Screen;
    }
}

/// <summary>What a feature notes at the end of a unit of work, once everything of it is saved.</summary>
/// <param name="Do">Does it; returns whether there is anything more to save.</param>
public sealed record AfterSave(Func<Work, Task<bool>> Do);
