using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>The ledger as a card, for <c>/delivery</c>.</summary>
public static class DeliveryScreen
{
    private static readonly Button Again = new("", "/delivery");

    /// <summary>Draws the ledger as it is at <paramref name="now"/>.</summary>
    public static Screen Draw(DeliveryLedger ledger, Phrases phrases, DateTimeOffset now) => new()
    {
        Lines =
        [
            Strong(phrases["delivery.title"]),
            .. Totals(ledger, phrases),
            .. ledger.Failures.SelectMany(f => Failure(f, phrases, now)),
        ],
        Rows = [[Again with { Label = phrases["delivery.refresh"] }]],
        Tone = ledger.Undelivered > 0 ? Tone.Attention : Tone.Neutral,
    };

    private static IEnumerable<Line> Totals(DeliveryLedger ledger, Phrases phrases)
    {
        yield return phrases.Say("delivery.totals", ("sent", ledger.Sent), ("superseded", ledger.Superseded));
        yield return ledger.OldestPending is { } age
            ? phrases.Say("delivery.pending", ("n", ledger.Pending), ("age", phrases.Duration(age)))
            : phrases["delivery.none-pending"];
        if (ledger.Gathered > 0) yield return phrases.Say("delivery.gathered", ("n", ledger.Gathered));
        yield return ledger.Undelivered > 0
            ? Strong(phrases.Say("delivery.undelivered", ("n", ledger.Undelivered)))
            : phrases["delivery.all-delivered"];
    }

    private static IEnumerable<Line> Failure(DeliveryFailure failure, Phrases phrases, DateTimeOffset now)
    {
        var what = Word(phrases, "delivery.kind.", failure.Kind);
        yield return phrases.Say("delivery.failure",
            ("who", failure.To), ("channel", phrases.Channel(failure.Channel)),
            ("what", failure.Lead is null ? what : $"{what} {failure.Lead}"), ("age", phrases.Duration(now - failure.Since)));
        yield return new Line([new Span(Word(phrases, "delivery.reason.", failure.Reason ?? ""), Emphasis.Dim)]);
    }

    // Kinds are an open set, and a channel's reason is its own words: what has no text is shown as it is.
    private static string Word(Phrases phrases, string prefix, string word) => phrases.Has(prefix + word) ? phrases[prefix + word] : word;

    private static Line Strong(string text) => new([new Span(text, Emphasis.Strong)]);
}
