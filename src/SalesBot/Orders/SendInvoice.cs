using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Orders.Invoices;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>The invoice of an order: made once, when the order is opened, and sent to the manager; [Счёт] fetches it again.</summary>
internal static class SendInvoice
{
    /// <summary>[Счёт].</summary>
    public static async Task Run(Visit visit, Order order, string args)
    {
        if (await Screen(visit, order) is { } screen) visit.ReplyNew(screen(visit.Phrases), leadId: order.LeadId);
        else visit.Toast = visit.Phrases["invoice.no-font"];
    }

    /// <summary>To the manager, with the commit that opened the order.</summary>
    public static async Task ToManager(Work work, Order order)
    {
        if (await work.Person(order.ManagerId) is not { } manager) return;
        var screen = await Screen(work, order) ?? (phrases => new Screen { Lines = [phrases["invoice.no-font"]], Tone = Tone.Problem });
        await work.Notify(manager, new Notice("invoice", screen) { LeadId = order.LeadId });
    }

    private static async Task<Func<Phrases, Screen>?> Screen(Work work, Order order)
    {
        try
        {
            order.InvoiceFileId ??= await Make(work, order);
        }
        catch (InvoiceFontMissingException missing)
        {
            // An order does not fail for want of its paper: it can be had by [Счёт] once the font is there.
            work.Record("invoice.failed", order.LeadId, new { order = order.Id, missing.Message });
            return null;
        }

        var file = order.InvoiceFileId;
        return phrases => new Screen
        {
            Lines = [phrases.Say("invoice.sent", ("number", order.Number), ("sum", phrases.Money(order.Total)))],
            FileId = file,
        };
    }

    private static async Task<long> Make(Work work, Order order)
    {
        // The paper is for the client, so it is in the language of the firm, not of who pressed.
        var phrases = work.Office.Phrases("ru");
        var client = await work.Db.Clients.AsNoTracking().FirstAsync(x => x.Id == order.ClientId);
        var lines = await work.Db.OrderLines.AsNoTracking().Where(line => line.OrderId == order.Id).OrderBy(line => line.Position)
            .ToListAsync();
        var day = DateOnly.FromDateTime(work.LocalNow.DateTime);
        var invoice = new Invoice(order.Number, day, work.Office.Seller, client.Name, client.Inn, order.Contract, lines,
            order.Rules)
        {
            Logo = await Logo.Of(work, work.Office.Seller),
        };
        return (await FileStore.Keep(work, phrases.Say("invoice.file", ("number", order.Number)), "application/pdf",
            DrawInvoice.ToPdf(invoice, phrases), null)).Id;
    }
}
