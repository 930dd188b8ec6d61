using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Answers every tap within a second, whatever becomes of it: until then the button spins on the person's phone (product.md, «How it
/// talks»).
/// </summary>
internal sealed class AnswerTaps(TelegramApi api, TimeProvider clock, ILogger<AnswerTaps> log)
{
    /// <summary>How long a tap may take before it is answered without words; the rest of the second is for the way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private const int Tries = 3;

    /// <summary>
    /// Begins to wait for <paramref name="receipt"/> and answers in the background: neither the webhook's answer nor the next update waits.
    /// </summary>
    public void Promise(string queryId, string? language, Task<Receipt> receipt) => _ = Task.Run(async () =>
    {
        try
        {
            await Answer(queryId, language, receipt);
        }
        catch (Exception wrong)
        {
            log.LogError(wrong, "A tap was not answered");
        }
    });

    private async Task Answer(string queryId, string? language, Task<Receipt> receipt)
    {
        var text = await TextFor(language, receipt);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            // No token: a tap made just before the bot stops is answered too.
            var result = await api.Call(new AnswerCallbackQueryRequest { CallbackQueryId = queryId, Text = text }, CancellationToken.None);
            if (result.Error is not { } error)
                return;
            if (error.IsTemporary)
                continue;
            // «Query is too old» is normal: the tap waited at Telegram while the bot was away (facts.md).
            if (!error.Says("query is too old", "query ID is invalid"))
                log.LogWarning("A tap was not answered: {Error}", error.Description);
            return;
        }
    }

    private async Task<string?> TextFor(string? language, Task<Receipt> receipt)
    {
        try
        {
            var toast = (await receipt.WaitAsync(Patience, clock)).Toast;
            return toast is null ? null : Plain.Cut(Plain.Clean(toast), 200);
        }
        catch (Exception wrong)
        {
            // Whoever handed the update in logs why; here is only what the person is told.
            return wrong is TimeoutException && !receipt.IsFaulted ? null : ChannelTexts.Words.For(language)["telegram.not-saved"];
        }
    }
}
