using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>
/// Meets people the bot does not know: one polite answer a minute, an invitation, or a request for access. Nothing else is kept or told.
/// </summary>
public sealed class Strangers
{
    /// <summary>What the button [Запросить доступ] sends.</summary>
    public const string RequestAccess = "/access request";

    private readonly OncePerMinute answered = new();

    /// <summary>The turn of somebody who is not one of the people.</summary>
    public async Task<TurnOutcome> Meet(SalesBotDb db, Office office, Incoming incoming, CancellationToken stop)
    {
        var phrases = office.Phrases(LanguageOf(incoming.From.Language));
        if (CodeIn(incoming) is { } code && await JoinByInvitation.Join(db, office, incoming, code) is { } joined)
            return new TurnOutcome(new Receipt(), [stop => office.ShowMenu(joined, incoming.Channel, incoming.Route, stop)]);
        if (incoming.Tap is { } tap && ButtonValue.Parse(tap.Value).Text == RequestAccess)
        {
            await AskForAccess.Ask(db, office, incoming);
            return new TurnOutcome(new Receipt(phrases["stranger.asked"]),
                [stop => Say(office, incoming, new Screen { Lines = [phrases["stranger.asked"]] }, incoming.Tap.CardId, stop)]);
        }

        // Nothing of a stranger's message is kept, not even that it came.
        db.ChangeTracker.Clear();
        return new TurnOutcome(new Receipt(), [stop => Greet(office, incoming, Greeting(phrases, CodeIn(incoming) is not null), stop)]);
    }

    /// <summary>The language a new person is spoken to: English for an English client, otherwise Russian.</summary>
    internal static string LanguageOf(string? clientLanguage) =>
        clientLanguage?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "ru";

    private static Screen Greeting(Phrases phrases, bool badCode) => new()
    {
        Lines = [phrases[badCode ? "stranger.bad-code" : "stranger.greeting"]],
        Rows = [[new Button(phrases["button.ask-access"], ButtonValue.Command(RequestAccess))]],
    };

    private static string? CodeIn(Incoming incoming)
    {
        // What somebody else wrote, or what was written before and corrected, does nothing.
        if (incoming.ForwardedFrom is not null || incoming.Edited) return null;
        var text = (incoming.Text ?? "").Trim();
        if (text.StartsWith("/start ", StringComparison.Ordinal)) text = text[7..].Trim();
        return Invitations.LooksLikeCode(text) ? text : null;
    }

    private async Task Greet(Office office, Incoming incoming, Screen screen, CancellationToken stop)
    {
        var sender = OncePerMinute.Sender(incoming);
        if (!answered.MaySay(sender, office.Clock.GetUtcNow())) return;
        if (await Say(office, incoming, screen, null, stop) is SendResult.Later) answered.WasNotSaid(sender);
    }

    private static async Task<SendResult?> Say(Office office, Incoming incoming, Screen screen, string? replaces, CancellationToken stop) =>
        office.Channel(incoming.Channel) is { } channel
            ? await channel.Send(
                new Outgoing(incoming.Route, incoming.From.Id, screen, null, replaces, null, LanguageOf(incoming.From.Language)), stop)
            : null;
}
