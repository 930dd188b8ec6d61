using System.Text.Json;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Asks Telegram for updates and confirms them once they are saved. The loop is our own: the package's fails as a whole for one update
/// that it cannot read, and asks again without a pause.
/// </summary>
internal sealed class TelegramPolling(
    TelegramApi api, TelegramOptions options, TelegramHealth health, TakeUpdate take, TimeProvider clock, ILogger<TelegramPolling> log)
    : BackgroundService
{
    private const int LongPollSeconds = 50;

    // While an update waits for its next try, the others are asked for this often.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var queues = new ChatQueues(take.Save, clock, log);
        var trouble = new Trouble(clock, log);
        await TakeOver(trouble, stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await Turn(queues, trouble, stoppingToken);
        }
        finally
        {
            // What is being saved is let finish, well or badly; what is not confirmed comes again.
            await Task.WhenAny(queues.Settled);
        }
    }

    // A webhook and polling exclude each other. One that is not ours has somebody behind it, who hears nothing from now on.
    private async Task TakeOver(Trouble trouble, CancellationToken stop)
    {
        var found = await trouble.Past(s => api.Call(new GetWebhookInfoRequest(), s), stop);
        if (found.Url is { Length: > 0 } url && !options.IsOurWebhook(url))
        {
            var problem = $"Telegram brought the bot's updates to {TelegramOptions.HostOfWebhook(url)}; this copy asks for them itself, "
                + "so that webhook is deleted. Does another copy of the bot run with the same token?";
            log.LogWarning("{Problem}", problem);
            health.SayOfUpdates(problem, Told);
        }
        await trouble.Past(s => api.Call(new DeleteWebhookRequest(), s), stop);
    }

    private async Task Turn(ChatQueues queues, Trouble trouble, CancellationToken stop)
    {
        var busy = queues.IsBusy;
        var request = new GetRawUpdatesRequest { Offset = queues.Offset, Timeout = busy ? 0 : LongPollSeconds };
        var answer = await api.Call(request, stop, beyond: TimeSpan.FromSeconds(request.Timeout));
        if (await trouble.Met(answer, stop))
            return;
        foreach (var json in answer.Value!)
            Queue(json, queues, stop);
        if (!busy && answer.Value.Length == 0)
            queues.Forget();
        if (queues.IsBusy)
            await Task.WhenAny(queues.Settled, Task.Delay(Breath, clock, stop));
    }

    private void Queue(JsonElement json, ChatQueues queues, CancellationToken stop)
    {
        if (ReadUpdate.From(json) is { } update && queues.IsNew(update.Id))
            queues.Add(take.Open(update), stop);
    }
}
