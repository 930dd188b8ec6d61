using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using SalesBot.Mailboxes;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// One login: takes every letter that is new, then waits until the server says that there is another (IDLE, RFC 2177), or looks now and
/// then where it cannot say so.
/// </summary>
internal sealed class MailboxSession(ImapOptions options, MailboxDesk desk, OneLetter letters, TimeProvider clock)
{
    /// <summary>How often a server is looked at that does not tell of itself.</summary>
    internal static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    private const int Together = 50;

    // A line that nothing travels on is cut by many a router after ten minutes.
    private static readonly TimeSpan longestIdle = TimeSpan.FromMinutes(9);

    private volatile CancellationTokenSource? idle;
    private volatile bool news;

    /// <summary>Reads until stopped, until another process has the mailbox, or until the connection ends, which throws.</summary>
    public async Task Run(ImapClient client, CancellationToken stop)
    {
        var folders = await MailFolders.Of(client, options, stop);
        folders.Read.CountChanged += Came;
        var from = await desk.Begin(folders.Read.UidValidity, folders.Read.UidNext?.Id ?? uint.MaxValue);
        do
        {
            news = false;
            await desk.Well();
            await TakeAll(folders, from, stop);
            if (!news) await Wait(client, stop);
        }
        while (await desk.Hold(stop));
    }

    private async Task TakeAll(MailFolders folders, long from, CancellationToken stop)
    {
        foreach (var some in (await New(folders.Read, from, stop)).Chunk(Together))
        {
            // Nothing that the server makes of a letter's own words: what it writes badly of one would end the answer about all.
            var found = await folders.Read.FetchAsync(
                some, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, stop);
            foreach (var one in found.OrderBy(one => one.UniqueId.Id)) await Take(folders, one, stop);
        }
    }

    private async Task Take(MailFolders folders, IMessageSummary found, CancellationToken stop)
    {
        var place = new MailboxPlace(options.Name, folders.Read.UidValidity, found.UniqueId.Id);
        if (await letters.Take(folders.Read, place, found, stop) is not { } outcome) return;
        await folders.Read.MoveToAsync(found.UniqueId, outcome == MailboxOutcome.Aside ? folders.Aside : folders.Taken, stop);
    }

    /// <summary>What is new: all that came since the folder was first seen, and of what lay there before what nobody had read.</summary>
    private static async Task<IReadOnlyList<UniqueId>> New(IMailFolder folder, long from, CancellationToken stop)
    {
        var unread = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), stop);
        var first = new UniqueId(folder.UidValidity, (uint)Math.Clamp(from, 1, uint.MaxValue));
        var since = await folder.SearchAsync(
            SearchQuery.Uids(new UniqueIdRange(first, UniqueId.MaxValue)).And(SearchQuery.NotDeleted), stop);
        // «5:*» means the last letter too where none has such a number.
        return [.. since.Where(uid => uid.Id >= first.Id).Union(unread).OrderBy(uid => uid.Id)];
    }

    private async Task Wait(ImapClient client, CancellationToken stop)
    {
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(Poll, clock, stop);
            await client.NoOpAsync(stop);
            return;
        }

        using var done = new CancellationTokenSource(longestIdle, clock);
        idle = done;
        try
        {
            if (!news) await client.IdleAsync(done.Token, stop);
        }
        finally
        {
            idle = null;
        }
    }

    private void Came(object? sender, EventArgs count)
    {
        news = true;
        idle?.Cancel();
    }
}
