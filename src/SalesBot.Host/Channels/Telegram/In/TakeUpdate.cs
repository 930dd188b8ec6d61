using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>An update on its way in: opened once, saved as often as it takes.</summary>
internal sealed record OpenUpdate(long Id, Arrival Arrival, TaskCompletionSource<Receipt> FirstReceipt);

/// <summary>Takes an update to the inbox, whichever way it came.</summary>
internal sealed class TakeUpdate(Receive receive, FetchFiles files, AnswerTaps taps, TelegramApi api, ILogger<TakeUpdate> log)
{
    /// <summary>Reads an update. From here on its tap will be answered in time, even if saving has to wait its turn.</summary>
    public OpenUpdate Open(Update update)
    {
        if (update.Problem is { } problem)
            log.LogWarning("Update {Update} is passed over, its shape is unknown: {Problem}", update.UpdateId, problem);
        var open = new OpenUpdate(update.UpdateId, Translate.Of(update), new(TaskCreationOptions.RunContinuationsAsynchronously));
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
            await api.LeaveChat(new(group), stop);
        if (arrival.Incoming is not { } incoming)
            return new Receipt(arrival.Toast);
        if (arrival.Attachments.Count > 0)
            incoming = incoming with { Files = await files.All(arrival.Attachments, stop) };
        return await receive(incoming, stop);
    }
}
