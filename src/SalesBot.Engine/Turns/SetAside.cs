using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>Sets an update aside that was under way when the process ended, twice: it counts as taken, and the admins and its
/// sender are told (X1).</summary>
internal static class SetAside
{
    /// <summary>Does it in the caller's unit of work; nothing if somebody has taken the update meanwhile.</summary>
    public static async Task Do(Work work, Mark mark)
    {
        var id = $"{mark.Channel}:{mark.Update}";
        if (await work.Db.SeenUpdates.AnyAsync(update => update.Id == id)) return;
        work.Db.SeenUpdates.Add(new SeenUpdate { Id = id, At = work.Now });
        var address = await work.Db.Addresses.FirstOrDefaultAsync(x => x.Channel == mark.Channel && x.Account == mark.Account);
        var sender = address is null ? null : await work.Person(address.PersonId);
        work.Record("update.set-aside", details: new { channel = mark.Channel, update = mark.Update, person = sender?.Id });
        foreach (var admin in await Staff.With(work, Role.Admin)) await work.Notify(admin, Notice(mark, sender));
        if (sender is { Active: true })
        {
            var told = new Screen { Lines = [work.Office.Phrases(sender.Language)["set-aside.yours"]], Tone = Tone.Problem };
            Outbox.Put(work.Db, new OutboxEntry(address!.Id, told, "set-aside") { Placement = Placement.Fresh }, work.Now);
        }

        await work.Save();
    }

    private static Notice Notice(Mark mark, Person? sender) => new("set-aside", phrases => new Screen
    {
        Lines =
        [
            phrases.Say("set-aside.notice",
                ("channel", phrases.Channel(mark.Channel)),
                ("update", mark.Update),
                ("who", sender?.Name ?? phrases["set-aside.nobody"])),
        ],
        Tone = Tone.Problem,
    });
}
