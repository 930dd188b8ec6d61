using MailKit;
using MailKit.Net.Imap;
using MimeKit;
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
            if (attempts > TakeMail.MostAttempts) return await SetAside(folder, place, AsideReason.Fails, found.UniqueId, stop);
            try
            {
                return await Once(folder, place, found, stop);
            }
            catch (MessageNotFoundException)
            {
                return null;
            }
            catch (ImapProtocolException)
            {
                // The server broke off, or what it says of this letter cannot be read. Should it come again and again, it is the letter.
                throw;
            }
            catch (Exception problem) when (IsNotItsFault(problem))
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

    // A server that refuses a command about this letter will refuse it again.
    private static bool IsNotItsFault(Exception problem) =>
        (MailboxReader.IsOutside(problem) && problem is not ImapCommandException) || StorageTroubles.Of(problem) is not null;

    private async Task<MailboxOutcome> Once(IMailFolder folder, MailboxPlace place, IMessageSummary found, CancellationToken stop)
    {
        // Of what is too large not even the beginning is brought.
        if (found.Size > FileLimits.MaxBytes) return await SetAside(folder, place, AsideReason.Large, found.UniqueId, stop);
        using var bytes = new MemoryStream();
        await using (var stream = await folder.GetStreamAsync(found.UniqueId, stop)) await stream.CopyToAsync(bytes, stop);
        var letter = read.Of(bytes.ToArray(), found.InternalDate);
        return letter.Mail is { } mail
            ? await take.Take(place, mail, stop) : await SetAside(folder, place, letter.Reason, found.UniqueId, stop);
    }

    private async Task<MailboxOutcome> SetAside(
        IMailFolder folder, MailboxPlace place, AsideReason reason, UniqueId uid, CancellationToken stop)
    {
        // Of one that fails nothing more is asked: that may be where it does.
        var (from, subject) = reason == AsideReason.Fails ? (null, null) : await Described(folder, uid, stop);
        await take.SetAside(place, new AsideLetter(
            reason, CleanText.OneLine(from, LongestShown).Text, CleanText.OneLine(subject, LongestShown).Text, options.Aside), stop);
        log.LogWarning("Letter {Uid} of the mailbox was set aside: {Reason}", place.Uid, reason);
        return MailboxOutcome.Aside;
    }

    /// <summary>Who wrote it and about what, as far as its head can be read.</summary>
    private async Task<(string? From, string? Subject)> Described(IMailFolder folder, UniqueId uid, CancellationToken stop)
    {
        try
        {
            var head = await folder.GetHeadersAsync(uid, stop);
            return (head[HeaderId.From], head[HeaderId.Subject]);
        }
        catch (Exception broken) when (!IsNotItsFault(broken))
        {
            log.LogDebug(broken, "The head of letter {Uid} cannot be read", uid);
            return (null, null);
        }
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
