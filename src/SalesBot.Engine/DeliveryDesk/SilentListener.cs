using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>
/// The program that listens by webhook does not hear, or refuses what it hears: the admins are told, and it stands on their list (U9).
/// </summary>
public static class SilentListener
{
    /// <summary>Tells every admin that nothing reaches the listener; what happened meanwhile waits for it.</summary>
    public static Task TellSilent(Work work, WebhookCursor cursor) =>
        Tell(work, phrases =>
            phrases.Say("webhook.silent", ("age", phrases.Duration(work.Now - cursor.FailingSince!.Value)), ("reason", cursor.Error)));

    /// <summary>Tells every admin that the listener will not have an event, and will not be asked again.</summary>
    public static Task TellRefused(Work work, string type, string? number, string? reason) =>
        Tell(work, phrases => phrases.Say("webhook.refused", ("event", type), ("number", number), ("reason", reason)));

    /// <summary>The line for /delivery; none while all is well.</summary>
    internal static async Task<IReadOnlyList<Line>> Lines(Visit visit) =>
        await visit.Db.WebhookCursors.AsNoTracking().FirstOrDefaultAsync(cursor => cursor.FailingSince != null) is { } cursor
            ? [visit.Phrases.Say(
                "webhook.silent", ("age", visit.Phrases.Duration(visit.Now - cursor.FailingSince!.Value)), ("reason", cursor.Error))]
            : [];

    private static async Task Tell(Work work, Func<Phrases, string> say)
    {
        foreach (var admin in await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync())
            await work.Notify(admin, new Notice("webhook", phrases => new Screen { Lines = [say(phrases)], Tone = Tone.Problem }));
    }
}
