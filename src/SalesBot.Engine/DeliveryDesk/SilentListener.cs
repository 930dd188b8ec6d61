using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>
/// A program that listens by webhook does not take what happened: the admins are told, it stands on their list, and [Повторить] does not
/// wait for the next try (U9, D15).
/// </summary>
public static class SilentListener
{
    /// <summary>Tells every admin that the listener takes nothing; what happened meanwhile waits for it.</summary>
    public static async Task Tell(Work work, WebhookCursor cursor)
    {
        foreach (var admin in await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync())
            await work.Notify(admin, new Notice("webhook", phrases => new Screen
            {
                Lines = [Line(cursor, phrases, work.Now)],
                Rows = [[Again(cursor, phrases)]],
                Tone = Tone.Problem,
            }));
    }

    /// <summary>The lines for /delivery, each with its button; none while all is well.</summary>
    internal static async Task<IReadOnlyList<(Line Line, Button Button)>> All(Visit visit)
    {
        var silent = await visit.Db.WebhookCursors.AsNoTracking().Where(cursor => cursor.FailingSince != null)
            .OrderBy(cursor => cursor.Id).ToListAsync();
        return [.. silent.Select(cursor => ((Line)Line(cursor, visit.Phrases, visit.Now), Again(cursor, visit.Phrases)))];
    }

    private static string Line(WebhookCursor cursor, Phrases phrases, DateTimeOffset now) =>
        phrases.Say(cursor.GoneUrl is null ? "webhook.silent" : "webhook.gone",
            ("listener", cursor.Name.Length == 0 ? "" : phrases.Say("webhook.named", ("name", cursor.Name))),
            ("age", phrases.Duration(now - cursor.FailingSince!.Value)), ("reason", cursor.Error));

    private static Button Again(WebhookCursor cursor, Phrases phrases) =>
        new(phrases["button.listener-again"], ButtonValue.Command($"/listener {cursor.Id}"));
}
