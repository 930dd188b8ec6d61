using MailKit;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.Mailboxes;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// Brings one letter from the server and has it taken. What is wrong with the letter itself ends with the letter, set aside; what is wrong
/// with the line or the database is thrown, and does not count against it.
/// </summary>
internal sealed class OneLetter(TakeMail take, ReadMail read, ImapOptions options, ILogger<OneLetter> log)
{
    private const int LongestShown = 200;

    /// <summary>What it has come to; null when it is not there any more.</summary>
    public async Task<MailboxOutcome?> Take(IMailFolder folder, MailboxPlace place, IMessageSummary found, CancellationToken stop)
    {
        while (true)
        {
            var (outcome, attempts) = await take.Begin(place, stop);
            if (outcome != MailboxOutcome.Begun) return outcome;
            if (attempts > TakeMail.MostAttempts) return await SetAside(place, AsideReason.Fails, found, stop);
            try
            {
                return await Once(folder, place, found, stop);
            }
            catch (MessageNotFoundException)
            {
                return null;
            }
            catch (Exception problem) when (MailboxReader.IsOutside(problem) || StorageTroubles.Of(problem) is not null)
            {
                await Forget(place);
                throw;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogWarning(fault, "Letter {Uid} of the mailbox could not be taken, for the {Attempt}. time", place.Uid, attempts);
            }
        }
    }

    private async Task<MailboxOutcome> Once(IMailFolder folder, MailboxPlace place, IMessageSummary found, CancellationToken stop)
    {
        // Of what is too large not even the beginning is brought.
        if (found.Size > FileLimits.MaxBytes) return await SetAside(place, AsideReason.Large, found, stop);
        using var bytes = new MemoryStream();
        await using (var stream = await folder.GetStreamAsync(found.UniqueId, stop)) await stream.CopyToAsync(bytes, stop);
        var letter = read.Of(bytes.ToArray(), found.InternalDate);
        return letter.Mail is { } mail ? await take.Take(place, mail, stop) : await SetAside(place, letter.Reason, found, stop);
    }

    private async Task<MailboxOutcome> SetAside(MailboxPlace place, AsideReason reason, IMessageSummary found, CancellationToken stop)
    {
        var from = found.Envelope?.From?.Mailboxes.FirstOrDefault();
        await take.SetAside(place, new AsideLetter(reason, CleanText.OneLine(from?.Address ?? from?.Name, LongestShown).Text,
            CleanText.OneLine(found.Envelope?.Subject, LongestShown).Text, options.Aside), stop);
        log.LogWarning("Letter {Uid} of the mailbox was set aside: {Reason}", place.Uid, reason);
        return MailboxOutcome.Aside;
    }

    private async Task Forget(MailboxPlace place)
    {
        try
        {
            await take.Forget(place, CancellationToken.None);
        }
        catch (Exception problem) when (StorageTroubles.Of(problem) is not null)
        {
            log.LogDebug(problem, "The database is away: the attempt counts");
        }
    }
}
