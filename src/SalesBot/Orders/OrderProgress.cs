using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>What accounting or the warehouse says of an order; null for what stays as it is.</summary>
public sealed record SaidProgress
{
    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>How much of it, in roubles; with <see cref="PaidAt"/> alone all of it.</summary>
    public decimal? PaidSum { get; init; }

    /// <summary>That it is not paid after all.</summary>
    public bool Unpaid { get; init; }

    /// <summary>When it was shipped.</summary>
    public DateTimeOffset? ShippedAt { get; init; }

    /// <summary>That it is not shipped after all.</summary>
    public bool Unshipped { get; init; }
}

/// <summary>
/// An order is paid or shipped, as another program writes it back (D19): its cards show it, its executor and its manager are told.
/// </summary>
public static class OrderProgress
{
    /// <summary>Whether an order in this state can be paid and shipped: it is agreed and not given up.</summary>
    public static bool IsPossible(OrderState state) =>
        state is OrderState.Posted or OrderState.Approved or OrderState.InWork or OrderState.Done;

    /// <summary>Writes it down; says nothing to anybody when nothing is new.</summary>
    public static async Task Do(Work work, Order order, SaidProgress said)
    {
        var words = work.Office.Phrases("ru");
        var (paid, shipped) = (Paid(work, order, false, words), Shipped(work, order, words));
        if (said.Unpaid) (order.PaidAt, order.PaidSum) = (null, null);
        else if (said.PaidAt is not null || said.PaidSum is not null)
            (order.PaidAt, order.PaidSum) = (said.PaidAt ?? order.PaidAt ?? work.Now, said.PaidSum ?? order.PaidSum ?? order.Total);
        order.ShippedAt = said.Unshipped ? null : said.ShippedAt ?? order.ShippedAt;
        if (paid != Paid(work, order, false, words))
            await Tell(work, order, "order.paid", (phrases, outside) => Paid(work, order, outside, phrases), paid);
        if (shipped != Shipped(work, order, words))
            await Tell(work, order, "order.shipped", (phrases, _) => Shipped(work, order, phrases), shipped);
        work.Changed(order);
    }

    /// <summary>What its card says of it, to one who sees the price or not; nothing while there is nothing.</summary>
    public static IEnumerable<string> Lines(Work work, Order order, bool outside, Phrases phrases) =>
        new[] { Paid(work, order, outside, phrases), Shipped(work, order, phrases) }.OfType<string>();

    private static string? Paid(Work work, Order order, bool outside, Phrases phrases) => order.PaidAt is not { } at ? null
        : outside ? phrases.Say("order.paid-at", ("when", When(work, at, phrases)))
        : phrases.Say(order.PaidSum < order.Total ? "order.paid-part" : "order.paid-whole",
            ("sum", phrases.Money(order.PaidSum ?? order.Total)), ("when", When(work, at, phrases)));

    private static string? Shipped(Work work, Order order, Phrases phrases) =>
        order.ShippedAt is { } at ? phrases.Say("order.shipped-at", ("when", When(work, at, phrases))) : null;

    private static string When(Work work, DateTimeOffset at, Phrases phrases) =>
        phrases.Moment(work.Office.Calendar.ToLocal(at), work.LocalNow);

    private static async Task Tell(Work work, Order order, string what, Func<Phrases, bool, string?> now, string? before)
    {
        var words = work.Office.Phrases("ru");
        work.Record(what, order.LeadId,
            new { order = order.Id, number = order.Number, from = before ?? "—", to = now(words, false) ?? "—" });
        foreach (var id in new[] { order.ExecutorId, order.ManagerId }.Distinct())
        {
            if (await work.Person(id) is not { } person) continue;
            await work.Notify(person, new Notice("order-progress", phrases => new Screen
            {
                // What was paid is not for who is outside (B21).
                Lines = [phrases.Say("order.news", ("number", order.Number), ("what", now(phrases, person.IsExternal)
                    ?? phrases[$"{what}-back"]))],
                Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}"))]],
                Tone = Tone.Attention,
            })
            { LeadId = order.LeadId });
        }
    }
}
