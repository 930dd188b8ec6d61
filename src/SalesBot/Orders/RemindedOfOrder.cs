using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>An order that waits to be taken into work (A15), as its reminder shows it.</summary>
internal static class RemindedOfOrder
{
    public static async Task<Reminded?> Of(Work work, Reminder reminder)
    {
        if (reminder.OrderId is not { } id) return null;
        var order = await work.Db.Orders.FirstAsync(x => x.Id == id);
        return new Reminded(
            order.Number,
            $"/order {order.Id}",
            order.State is OrderState.Posted or OrderState.Approved,
            person => OrderAccess.MayWork(work, order, person),
            (view, phrases) => Rows(view, order, phrases));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(ReminderView view, Order order, Phrases phrases)
    {
        Button Action(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(label, ButtonValue.Command($"/order {order.Id} {verb}".TrimEnd(), order.Revision), style);
        return
        [
            [
                Action(phrases["button.order-take"], "take", ButtonStyle.Primary),
                Action(phrases.Say("button.snooze", ("n", view.SnoozeMinutes)), $"snooze {view.Reminder.Id} m"),
            ],
            [Action(phrases["button.snooze-tomorrow"], $"snooze {view.Reminder.Id} d"), Action(phrases["button.open"], "")],
        ];
    }
}
