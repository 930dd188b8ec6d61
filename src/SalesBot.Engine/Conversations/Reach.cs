using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// Whether a person can be told of anything, for whoever hands something to them: nobody is told «отправлено» where nothing can arrive.
/// </summary>
public static class Reach
{
    /// <summary>Whether one of the person's addresses lives.</summary>
    public static async Task<bool> Lives(SalesBotDb db, Person to) => await Notices.LiveAddress(db, to.Id) is not null;

    /// <summary>The sentence that says they cannot be reached and what happens instead; null while they can, and for oneself.</summary>
    public static async Task<Func<Phrases, string>?> Obstacle(Work work, Person to)
    {
        if (await Lives(work.Db, to)) return null;
        if (!await work.Db.Addresses.AnyAsync(address => address.PersonId == to.Id))
            return phrases => phrases.Say("reach.not-here", ("who", to.ShortName));
        var deputy = await Deputies.Now(work, to);
        return deputy is not null && await Lives(work.Db, deputy)
            ? phrases => phrases.Say(NameForms.Key("reach.dead-deputy", to), ("who", to.ShortName), ("deputy", deputy.ShortName))
            : phrases => phrases.Say(NameForms.Key("reach.dead", to), ("who", to.ShortName));
    }

    /// <summary>The same as lines to be added to a card: one, or none.</summary>
    public static async Task<IReadOnlyList<Line>> Lines(Work work, Person to, Phrases phrases) =>
        await Obstacle(work, to) is { } obstacle ? [obstacle(phrases)] : [];
}
