using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>The latest order of a lead, on the lead's card, and the way to it.</summary>
internal static class OrderOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var order = await shown.Work.Db.Orders.AsNoTracking().Where(order => order.LeadId == shown.Lead.Id)
            .OrderByDescending(order => order.Id).FirstOrDefaultAsync();
        if (order is null) return null;
        return OnLeadCard.Line(LeadCardPlace.Order, phrases => Text(order, phrases)) with
        {
            Below = phrases => [[new Button(phrases["button.order-open"], ButtonValue.Command($"/order {order.Id}"))]],
        };
    }

    private static Line Text(Order order, Phrases phrases) => phrases.Say(
        "order.in-lead", ("number", order.Number), ("total", phrases.Money(order.Total)),
        ("state", OrderWords.State(order.State, phrases)));
}
