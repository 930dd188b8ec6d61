using System.Text.Json.Nodes;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Says to whoever mentions the bot in a group or a team that it speaks in private only: once a minute in a conversation. Nothing of it is
/// stored.
/// </summary>
internal sealed class AnswerAmongOthers(ConnectorApi api, SendLimiter<string> limiter, TimeProvider clock, ILogger<AnswerAmongOthers> log)
{
    // Teams waits for the answer to the activity meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly OncePerMinute said = new();

    /// <summary>Says it, unless it was said just now; failing to is no failure.</summary>
    public async Task Say(Activity activity, CancellationToken stop)
    {
        var conversation = activity.Conversation.Id!;
        if (!said.MaySay(conversation, clock.GetUtcNow()))
            return;
        if (limiter.Take(conversation) is not null)
        {
            said.WasNotSaid(conversation);
            return;
        }
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        try
        {
            var sent = await api.Send(Translate.Reference(activity), Message(activity), limit.Token);
            if (sent.Error is { } error)
                log.LogInformation("A mention in a group was not answered: {Error}", error);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("A mention in a group was not answered in time");
        }
        finally
        {
            limiter.Done(conversation);
        }
    }

    private static JsonObject Message(Activity activity) => new()
    {
        ["type"] = "message",
        ["textFormat"] = "plain",
        ["text"] = ChannelTexts.Words.For(activity.Locale)["teams.private-only"],
    };
}
