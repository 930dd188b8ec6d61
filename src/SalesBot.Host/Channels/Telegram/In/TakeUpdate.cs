using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>An update on its way in: opened once, saved as often as it takes.</summary>
internal sealed record OpenUpdate(long Id, Arrival Arrival, TaskCompletionSource<Receipt> FirstReceipt);

/// <summary>Takes an update to the inbox, whichever way it came.</summary>
internal sealed class TakeUpdate(
    Receive receive, FetchFiles files, AnswerTaps taps, TelegramApi api, TelegramHealth health, TimeProvider clock, ILogger<TakeUpdate> log)
{
    /// <summary>Reads an update. From here on its tap will be answered in time, even if saving has to wait its turn.</summary>
    public OpenUpdate Open(Received update)
    {
        if (update.Problem is { } problem)
        {
            log.LogWarning("Update {Update} is passed over, it could not be read: {Problem}", update.Id, problem);
            health.Unreadable.Note(update.Id.ToString(CultureInfo.InvariantCulture));
        }
        var open = new OpenUpdate(
            update.Id, Translate.Of(update, clock.GetUtcNow()), new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (open.Arrival.QueryId is { } query)
            taps.Promise(query, open.Arrival.Incoming?.From.Language, open.FirstReceipt.Task);
        return open;
    }

    /// <summary>Saves it. Throws when the inbox could not; the update must come again then.</summary>
    public async Task Save(OpenUpdate update, CancellationToken stop)
    {
        try
        {
            update.FirstReceipt.TrySetResult(await Deliver(update.Arrival, stop));
        }
        catch (Exception wrong)
        {
            update.FirstReceipt.TrySetException(wrong);
            throw;
        }
    }

    private async Task<Receipt> Deliver(Arrival arrival, CancellationToken stop)
    {
        if (arrival.Leave is { } group)
            await api.Call(new LeaveChatRequest { ChatId = group }, stop);
        if (arrival.Incoming is not { } incoming)
            return new Receipt(arrival.Toast);
        if (arrival.Attachments.Count > 0)
            incoming = incoming with { Files = await files.All(arrival.Attachments, stop) };
        return await receive(incoming, stop);
    }
}
