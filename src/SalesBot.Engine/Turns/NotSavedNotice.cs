using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>Tells people, at most once a minute each, that the database does not answer. Straight through the channel: the outbox is in
/// the database too. It speaks the language of their client, and not more than that: who they are cannot be looked up now.</summary>
public sealed class NotSavedNotice(Office office)
{
    private readonly OncePerMinute told = new();

    /// <summary>Tells the sender of an update that could not be saved.</summary>
    public async Task Tell(Incoming incoming, CancellationToken stop)
    {
        var sender = OncePerMinute.Sender(incoming);
        if (office.Channel(incoming.Channel) is not { } channel || !told.MaySay(sender, office.Clock.GetUtcNow())) return;
        var language = Strangers.LanguageOf(incoming.From.Language);
        var screen = new Screen { Lines = [office.Phrases(language)["error.not-saved"]], Tone = Tone.Problem };
        var result = await channel.Send(new Outgoing(incoming.Route, incoming.From.Id, screen, null, null, null, language), stop);
        if (result is SendResult.Later) told.WasNotSaid(sender);
    }
}
