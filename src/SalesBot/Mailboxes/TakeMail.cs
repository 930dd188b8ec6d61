using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Letters;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>
/// Takes letters of a mailbox, each in one commit with what it comes to (B6). Where the process ends between that and moving the letter,
/// the next look finds the row and only moves it.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="office">Process, calendar, clock.</param>
/// <param name="wakeSender">Says that something is to be sent.</param>
public sealed class TakeMail(Database database, Office office, Action wakeSender)
{
    /// <summary>How often a letter is begun before it is set aside.</summary>
    public const int MostAttempts = 3;

    /// <summary>Notes that it is looked at now; says what it has come to already, or how often it was begun, this time included.</summary>
    public Task<(MailboxOutcome Outcome, int Attempts)> Begin(MailboxPlace place, CancellationToken stop) => Do(async work =>
    {
        var row = await Row(work, place) ?? Add(work, place);
        if (row.Outcome == MailboxOutcome.Begun) (row.Attempts, row.At) = (row.Attempts + 1, work.Now);
        return (row.Outcome, row.Attempts);
    }, stop);

    /// <summary>The look was broken off by something that is not the letter's fault.</summary>
    public Task Forget(MailboxPlace place, CancellationToken stop) => Do(async work =>
    {
        if (await Row(work, place) is { Outcome: MailboxOutcome.Begun, Attempts: > 0 } row) row.Attempts--;
        return true;
    }, stop);

    /// <summary>Does what the letter asks for, once; says what that was.</summary>
    public async Task<MailboxOutcome> Take(MailboxPlace place, ArrivedMail mail, CancellationToken stop)
    {
        var life = await DatabaseLife.Of(database, stop);
        return await Do(async work =>
        {
            var row = await Row(work, place) ?? Add(work, place);
            if (row.Outcome != MailboxOutcome.Begun) return row.Outcome;
            row.From = CleanText.OneLine(mail.Letter.Email?.Key ?? mail.Letter.FromName, MailboxesModel.LongestFrom).Text;
            row.At = work.Now;
            row.Outcome = await IsKnown(work, mail) ? MailboxOutcome.Duplicate : await Decide(work, row, mail, life);
            // Of one that was there already the key is another row's.
            if (row.Outcome != MailboxOutcome.Duplicate) row.Key = mail.Key;
            return row.Outcome;
        }, stop);
    }

    /// <summary>Notes that it cannot be taken, and tells the admins, once.</summary>
    public Task SetAside(MailboxPlace place, AsideLetter letter, CancellationToken stop) => Do(async work =>
    {
        var row = await Row(work, place) ?? Add(work, place);
        if (row.Outcome != MailboxOutcome.Begun) return false;
        (row.Outcome, row.At, row.Said) = (MailboxOutcome.Aside, work.Now, letter.Reason.ToString());
        work.Record("mailbox.aside", details: new { reason = letter.Reason.ToString(), folder = letter.Folder });
        await MailboxTrouble.TellAside(work, letter);
        return true;
    }, stop);

    private static async Task<MailboxOutcome> Decide(Work work, MailboxLetter row, ArrivedMail mail, string life)
    {
        // A copy of our own that somebody's mail program or server has sent back to us.
        if (FindThread.Number(mail.Key, life) is not null) return MailboxOutcome.Nobodys;
        if (mail.Kind == MailKind.Return) return await MarkReturned.Do(work, row, mail.Returned!, life);
        var thread = await FindThread.Of(work, mail, life);
        if (mail.Kind == MailKind.AutoReply || (mail.Kind == MailKind.Generated && thread?.Lead is not null))
            return await MarkAutomatic.Do(work, row, mail, thread);
        return thread?.Lead is { } lead
            ? await AnswerOfClient.Do(work, row, mail.Letter, lead) : await NewByMail.Do(work, row, mail, thread);
    }

    /// <summary>Whether the same letter came before: from this mailbox, from another one, or handed in by a mail gateway.</summary>
    private static async Task<bool> IsKnown(Work work, ArrivedMail mail)
    {
        string[] ids = [mail.Key, $"<{mail.Key}>"];
        return await work.Db.MailboxLetters.AnyAsync(letter => letter.Key == mail.Key)
            || await work.Db.Letters.AnyAsync(letter => letter.ExternalId != null && ids.Contains(letter.ExternalId));
    }

    private static Task<MailboxLetter?> Row(Work work, MailboxPlace place) => work.Db.MailboxLetters.FirstOrDefaultAsync(letter =>
        letter.Mailbox == place.Mailbox && letter.Validity == place.Validity && letter.Uid == place.Uid);

    private static MailboxLetter Add(Work work, MailboxPlace place)
    {
        var row = new MailboxLetter { Mailbox = place.Mailbox, Validity = place.Validity, Uid = place.Uid };
        work.Db.MailboxLetters.Add(row);
        return row;
    }

    private async Task<T> Do<T>(Func<Work, Task<T>> act, CancellationToken stop)
    {
        var result = await Database.Again(async () =>
        {
            await using var db = database.Open();
            await using var write = await database.BeginWrite(db, stop);
            var work = new MailboxWork(db, office);
            var result = await act(work);
            await work.Save();
            await write.Commit(stop);
            return result;
        });
        wakeSender();
        return result;
    }
}
