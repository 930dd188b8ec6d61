using SalesBot.Conversations;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Hands what a person of the demo did to the bot, and shows it in their chat. The same update id twice has one effect.</summary>
internal sealed class TakeMessage(BrowserHistory history, Receive receive, TimeProvider clock)
{
    /// <summary>A text, with files or without. Throws what the bot threw, and then the chat shows nothing of it.</summary>
    public async Task<Receipt> Say(DemoAccount from, string updateId, string? text, IReadOnlyList<IncomingFile> files,
        CancellationToken stop)
    {
        var message = new BrowserMessage { Account = from.Account, Text = text, UpdateId = updateId, SentAt = clock.GetUtcNow() };
        await history.Add(message, files, stop);
        try
        {
            return await receive(Incoming(from, updateId) with { Text = text, Files = files }, stop);
        }
        catch
        {
            // Not the caller's token: the message has to go even when the page that sent it is gone.
            await history.TakeBack(from.Account, updateId, CancellationToken.None);
            throw;
        }
    }

    /// <summary>A pressed button.</summary>
    public Task<Receipt> Tap(DemoAccount from, string updateId, string value, string? cardId, CancellationToken stop) =>
        receive(Incoming(from, updateId) with { Tap = new Tap(value, cardId) }, stop);

    private static Incoming Incoming(DemoAccount from, string updateId) => new()
    {
        Channel = BrowserChannel.ChannelName,
        UpdateId = updateId,
        From = new Account(from.Account, from.Name, from.Language),
        Route = from.Account,
    };
}

/// <summary>Who of the demo acts.</summary>
internal sealed record DemoAccount(string Account, string Name, string Language);
