using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Mailboxes;

/// <summary>
/// One mailbox among several processes: one reads it at a time, for as long as its heart beats. Should two read it all the same, each
/// letter still counts once (<see cref="MailboxLetter"/>).
/// </summary>
/// <param name="database">Where it is noted.</param>
/// <param name="office">The clock, and whom to tell.</param>
/// <param name="sender">Whose heart is this process's.</param>
/// <param name="name">Name of the mailbox.</param>
public sealed class MailboxDesk(Database database, Office office, OutboxSender sender, string name)
{
    /// <summary>Name of the mailbox.</summary>
    public string Name => name;

    /// <summary>Takes it, or holds it on; false while another living process has it.</summary>
    public async Task<bool> Hold(CancellationToken stop)
    {
        await sender.BeginToLive();
        await using var db = database.Open();
        if (!await db.Mailboxes.AnyAsync(box => box.Name == name, stop) && !await Add(db, stop)) return false;
        var me = sender.Name;
        using var turn = await database.WriteTurn(stop);
        return await db.Mailboxes.Where(box => box.Name == name
            && (box.HeldBy == null || box.HeldBy == me || !db.Set<Heart>().Any(heart => heart.Id == box.HeldBy)))
            .ExecuteUpdateAsync(set => set.SetProperty(box => box.HeldBy, me), stop) == 1;
    }

    /// <summary>Gives it back, so that another process need not wait until this one's heart has stopped.</summary>
    public async Task Free()
    {
        await using var db = database.Open();
        using var turn = await database.WriteTurn();
        var me = sender.Name;
        await db.Mailboxes.Where(box => box.Name == name && box.HeldBy == me)
            .ExecuteUpdateAsync(set => set.SetProperty(box => box.HeldBy, (string?)null));
    }

    /// <summary>
    /// Notes what the folder is now. One that was never seen, or was made anew, begins at its end: of what lies there already only what
    /// nobody has read is news. Returns that end.
    /// </summary>
    public Task<long> Begin(long validity, long nextUid) => Change((work, box) =>
    {
        if (box.Validity != validity) (box.Validity, box.FromUid) = (validity, nextUid);
        return Task.FromResult(box.FromUid);
    });

    /// <summary>It can be read: who was told that it could not hears so.</summary>
    public async Task Well()
    {
        await using (var db = database.Open())
            if (!await db.Mailboxes.AnyAsync(box => box.Name == name && box.FailingSince != null)) return;
        await Change(async (work, box) =>
        {
            if (box.Told) await MailboxTrouble.TellOver(work, box);
            (box.FailingSince, box.Error, box.Told) = (null, null, false);
            return true;
        });
    }

    /// <summary>It cannot be read. The admins hear of it once: at once when somebody has to mend something, else after a while.</summary>
    /// <param name="error">Why, in a sentence without secrets.</param>
    /// <param name="needsSomebody">Whether it will not pass of itself: a wrong password, a folder that is not there.</param>
    public Task Fail(string error, bool needsSomebody) => Change(async (work, box) =>
    {
        (box.Error, box.FailingSince) = (error.Length > MailboxesModel.LongestSaid ? error[..MailboxesModel.LongestSaid] : error,
            box.FailingSince ?? work.Now);
        if (box.Told || !(needsSomebody || work.Now - box.FailingSince >= MailboxTrouble.ToldAfter)) return true;
        box.Told = true;
        await MailboxTrouble.Tell(work, box);
        return true;
    });

    /// <summary>What is wrong with it, and since when; null when nothing is.</summary>
    public async Task<(string Error, DateTimeOffset Since)?> Trouble(CancellationToken stop)
    {
        await using var db = database.Open();
        var box = await db.Mailboxes.AsNoTracking().FirstOrDefaultAsync(box => box.Name == name && box.FailingSince != null, stop);
        return box is null ? null : (box.Error ?? "", box.FailingSince!.Value);
    }

    private async Task<bool> Add(SalesBotDb db, CancellationToken stop)
    {
        db.Mailboxes.Add(new Mailbox { Name = name });
        try
        {
            using var turn = await database.WriteTurn(stop);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException faster) when (StorageTroubles.Of(faster) is null)
        {
            // Another process has just done so, and has it.
            return false;
        }
    }

    private Task<T> Change<T>(Func<Work, Mailbox, Task<T>> change) => Database.Again(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        var work = new MailboxWork(db, office);
        var result = await change(work, await db.Mailboxes.FirstAsync(box => box.Name == name));
        await work.Save();
        await write.Commit();
        sender.Wake();
        return result;
    });
}
