using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Mail;

/// <summary>
/// Sends the letters that are due, again and again for a day. Safe in several processes: each claims a letter before it sends it,
/// and a letter whose sender was killed comes again.
/// </summary>
public sealed class DueMail(Database database, Office office, SendLetter send, ILogger<DueMail> log, Action wakeSender)
{
    private const int MostAtOnce = 20;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan fileLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan longestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan givenUpAfter = TimeSpan.FromHours(24);

    // No letter is ever put off further than this: one that is was put off by a clock that has been set back since.
    private static readonly TimeSpan furthest = longestWait + TimeSpan.FromMinutes(5);

    /// <summary>Sends what is due; returns how many letters the server took.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        var sent = 0;
        foreach (var id in await Due(stop))
            if (await Claim(id, stop) is { } letter && await Send(id, letter, stop)) sent++;
        return sent;
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        var beyond = now + furthest;
        return await db.Mail.Where(mail => mail.State == MailState.Pending && (mail.DueAt <= now || mail.DueAt > beyond))
            .OrderBy(mail => mail.DueAt).Select(mail => mail.Id).Take(MostAtOnce).ToListAsync(stop);
    }

    private static bool IsDue(MailMessage mail, DateTimeOffset now) =>
        mail.State == MailState.Pending && (mail.DueAt <= now || mail.DueAt > now + furthest);

    private async Task<OutgoingLetter?> Claim(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        var mail = await db.Mail.FirstAsync(x => x.Id == id, stop);
        if (!IsDue(mail, now)) return null;
        var files = await MailFiles.Of(db, mail, stop);
        (mail.Attempts, mail.DueAt) = files.OnTheirWay ? (mail.Attempts, now + fileLook) : (mail.Attempts + 1, now + patience);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogDebug("Letter {Letter} was claimed by another", id);
            return null;
        }

        if (files.OnTheirWay) return null;
        if (files.Missing is null)
            return new OutgoingLetter(
                mail.Id, mail.To, mail.Subject, mail.Body, files.Ready, await DatabaseLife.Of(database, stop));
        await Lack(id, files.Missing);
        return null;
    }

    private async Task<bool> Send(long id, OutgoingLetter letter, CancellationToken stop)
    {
        var result = await send(letter, stop);
        if (result.Error is not null) log.LogWarning("Letter {Letter} was not sent: {Reason}", id, result.Error);
        // What the server has taken is noted even while the process stops: else it would be sent again.
        await Note(id, result);
        wakeSender();
        return result.Error is null;
    }

    private Task Note(long id, LetterResult result) => Settle(id, async (work, mail) =>
    {
        mail.Error = result.Error is { Length: > 400 } longer ? longer[..400] : result.Error;
        if (result.Error is null) Finish(work, mail, MailState.Sent);
        else if (result.Final || work.Now - mail.CreatedAt >= givenUpAfter) await GiveUp(work, mail, "mail.failed", mail.Error);
        else mail.DueAt = work.Now + Wait(mail.Attempts);
    });

    /// <summary>A letter never goes out without a file that was to go with it.</summary>
    private async Task Lack(long id, string file)
    {
        await Settle(id, async (work, mail) =>
        {
            mail.Error = office.Phrases("ru").Say("file.never-came", ("name", file));
            await GiveUp(work, mail, "mail.file-missing", file);
        });
        wakeSender();
    }

    private Task Settle(long id, Func<Work, MailMessage, Task> settle) => Database.Again(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        var work = new Work(db, office);
        await settle(work, await db.Mail.FirstAsync(x => x.Id == id));
        await work.Save();
        await write.Commit();
    });

    private static void Finish(Work work, MailMessage mail, MailState state)
    {
        (mail.State, mail.FinishedAt) = (state, work.Now);
        work.Record(state == MailState.Sent ? "mail.sent" : "mail.failed", mail.LeadId,
            new { to = mail.To, subject = mail.Subject, error = mail.Error ?? "" });
    }

    private static async Task GiveUp(Work work, MailMessage mail, string text, string? reason)
    {
        Finish(work, mail, MailState.Failed);
        if (mail.PersonId is not { } sender || await work.Person(sender) is not { } person) return;
        var number = await work.Db.Leads.Where(lead => lead.Id == mail.LeadId).Select(lead => lead.Number).FirstOrDefaultAsync();
        await work.Notify(person, new Notice("mail", phrases => new Screen
        {
            Lines = [phrases.Say(text, ("to", mail.To), ("subject", mail.Subject), ("reason", reason))],
            Rows = number is null ? [] : [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {mail.LeadId}"))]],
            Tone = Tone.Problem,
        })
        { LeadId = mail.LeadId });
    }

    // 1, 2, 4 … minutes, at most an hour: a server that puts a stranger off for a while (greylisting) takes the letter then.
    private static TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts - 1, 6)));
        return wait < longestWait ? wait : longestWait;
    }
}
