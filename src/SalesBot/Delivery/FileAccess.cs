using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Delivery;

/// <summary>Whether who was once offered a file may have it now: what is true now decides, not that the offer is theirs.</summary>
internal static class FileAccess
{
    /// <summary>A file of a lead: whoever may see the lead or its order, or is still among those who are told when it is won. Any other: whoever may use the command that made it.</summary>
    public static async Task<bool> MayHave(Visit visit, OutboxMessage offer, Screen screen)
    {
        if (offer.LeadId is not { } id) return screen.FileOf is { } command && Commands.MayUse(visit, command);
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == id);
        if (await LeadAccess.MaySee(visit.Db, lead, visit.Me)) return true;
        foreach (var order in await visit.Db.Orders.Where(order => order.LeadId == id).ToListAsync())
            if (await OrderAccess.MaySee(visit, order, visit.Me)) return true;
        var told = visit.Office.Processes.Version(lead.ProcessVersion).Stages.SelectMany(stage => stage.Notifies);
        return told.Any(notification => visit.Me.Has(notification.Roles));
    }
}
