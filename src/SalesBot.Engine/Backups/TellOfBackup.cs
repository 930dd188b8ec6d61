using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Backups;

/// <summary>Tells the administrators of a night without a copy, once, and that it has one after all.</summary>
internal static class TellOfBackup
{
    /// <summary>There is none; false when they have been told.</summary>
    public static async Task<bool> Failed(Work work, DateOnly night, BackupNews news)
    {
        // The key of the row lets one process tell, as with an update that comes twice.
        var id = IdOf(night);
        if (await work.Db.SeenUpdates.AnyAsync(seen => seen.Id == id)) return false;
        work.Db.SeenUpdates.Add(new SeenUpdate { Id = id, At = work.Now });
        await Tell(work, phrases => news.Draw(phrases, night));
        return true;
    }

    /// <summary>There is one after all: what they have not read yet is not true any more, and who has read it is told.</summary>
    public static async Task<bool> Made(Work work, DateOnly night)
    {
        var id = IdOf(night);
        if (!await work.Db.SeenUpdates.AnyAsync(seen => seen.Id == id)) return false;
        var unread = await work.Db.Outbox.Where(message => message.Kind == NoticeKinds.Backup && message.State == OutboxState.Gathered)
            .ExecuteDeleteAsync();
        if (unread > 0) return false;
        await Tell(work, phrases => new Screen
        {
            Lines = [phrases.Say("backup.made", ("night", phrases.Day(night, night)))],
            Tone = Tone.Success,
        });
        return true;
    }

    private static async Task Tell(Work work, Func<Phrases, Screen> draw)
    {
        foreach (var admin in await Staff.With(work, Role.Admin))
            await work.Notify(admin, new Notice(NoticeKinds.Backup, draw) { Priority = Priority.Bulk });
    }

    private static string IdOf(DateOnly night) => string.Create(CultureInfo.InvariantCulture, $"backup:{night:yyyy-MM-dd}");
}
