using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Broadcasts;

/// <summary>The author's card: before sending, to how many it would go; after, how many have it (B19).</summary>
internal static class BroadcastCard
{
    public static async Task<Screen> Draw(Visit visit, Broadcast broadcast) =>
        broadcast.SentAt is null ? await Draft(visit, broadcast) : await Sent(visit, broadcast);

    private static async Task<Screen> Draft(Visit visit, Broadcast broadcast)
    {
        var phrases = visit.Phrases;
        var count = await SendBroadcast.Recipients(visit, broadcast).CountAsync();
        var drop = new Button(phrases["button.cancel"], ButtonValue.Command($"/broadcast {broadcast.Id} drop"));
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say("broadcast.confirm", ("roles", RoleWords.Of(broadcast.Roles, phrases)), ("n", count)), Emphasis.Strong),
                ]),
                broadcast.Text,
            ],
            Rows =
            [
                count > 0
                    ?
                    [
                        new Button(
                            phrases["button.broadcast-send"],
                            ButtonValue.Command($"/broadcast {broadcast.Id} send {count}"),
                            ButtonStyle.Primary),
                        drop,
                    ]
                    : [drop],
            ],
            Tone = Tone.Question,
        };
    }

    private static async Task<Screen> Sent(Visit visit, Broadcast broadcast)
    {
        var phrases = visit.Phrases;
        var (id, local) = (broadcast.Id, visit.Office.Calendar.ToLocal(broadcast.SentAt!.Value));
        var states = await visit.Db.Outbox.Where(message => message.BroadcastId == id).GroupBy(message => message.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var waiting = states.GetValueOrDefault(OutboxState.Pending);
        var undelivered = states.GetValueOrDefault(OutboxState.Undelivered) + broadcast.WithoutAddress;
        // Rows of what went out are cleared after a while (OutboxRetention): sent is what neither waits nor failed.
        var sent = broadcast.Recipients - waiting - undelivered;
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say(
                            "broadcast.sent",
                            ("roles", RoleWords.Of(broadcast.Roles, phrases)),
                            ("when", phrases.Moment(local, visit.LocalNow))),
                        Emphasis.Strong),
                ]),
                phrases.Say("broadcast.counts", ("sent", sent), ("waiting", waiting), ("undelivered", undelivered)),
                new Line([new Span(broadcast.Text, Emphasis.Dim)]),
            ],
            Rows =
            [
                [
                    new Button(phrases["delivery.refresh"], ButtonValue.Command($"/broadcast {id}")),
                    .. undelivered > 0 ? new[] { new Button(phrases["button.delivery"], ButtonValue.Command("/delivery")) } : [],
                ],
            ],
            Tone = undelivered > 0 ? Tone.Attention : waiting > 0 ? Tone.Neutral : Tone.Success,
        };
    }
}
