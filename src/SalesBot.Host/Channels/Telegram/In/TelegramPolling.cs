using System.Text.Json;
using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>Asks Telegram for updates and confirms them once they are saved.</summary>
internal sealed class TelegramPolling(TelegramApi api, TakeUpdate take, TimeProvider clock, ILogger<TelegramPolling> log) : BackgroundService
{
    /// <summary>The kinds of update the bot asks for, by polling or by webhook.</summary>
    public static readonly string[] AllowedUpdates = ["message", "callback_query", "my_chat_member"];

    private const int LongPollSeconds = 50;

    // While an update waits for its next try, the others are asked for this often.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var queues = new ChatQueues(take.Save, clock, log);
        var trouble = new Trouble(clock, log);
        // A webhook and polling exclude each other.
        while (await trouble.Met(await api.DeleteWebhook(stoppingToken), stoppingToken))
        {
        }
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

    private async Task Turn(ChatQueues queues, Trouble trouble, CancellationToken stop)
    {
        var busy = queues.IsBusy;
        var answer = await api.GetUpdates(new(queues.Offset, busy ? 0 : LongPollSeconds, AllowedUpdates), stop);
        if (await trouble.Met(answer, stop))
            return;
        foreach (var json in answer.Value!)
            Queue(json, queues, stop);
        if (!busy && answer.Value.Count == 0)
            queues.Forget();
        if (queues.IsBusy)
            await Task.WhenAny(queues.Settled, Task.Delay(Breath, clock, stop));
    }

    private void Queue(JsonElement json, ChatQueues queues, CancellationToken stop)
    {
        if (BotApiJson.ReadUpdate(json) is { } update && queues.IsNew(update.UpdateId))
            queues.Add(take.Open(update), stop);
    }
}
