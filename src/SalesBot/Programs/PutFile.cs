using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Values;

namespace SalesBot.Programs;

/// <summary>A file that a program puts to a lead or an order (D19), once: the same name with the same bytes is there already.</summary>
public static class PutFile
{
    /// <summary>Puts it to a lead.</summary>
    public static async Task<StoredFile> ToLead(Work work, Lead lead, string name, string mediaType, byte[] content)
    {
        if (await Same(OfLead(work, lead.Id), name, content) is { } there) return there;
        var file = await FileStore.Keep(work, CleanFileName.Of(name), mediaType, content, null);
        await FilesOfLead.Put(work, lead.Id, [file.Id]);
        work.Record("lead.file-added", lead.Id, new { name = file.Name });
        return file;
    }

    /// <summary>Puts it to an order, and with that to its lead.</summary>
    public static async Task<StoredFile> ToOrder(Work work, Order order, string name, string mediaType, byte[] content)
    {
        if (await Same(OfOrder(work, order.Id), name, content) is { } there) return there;
        var file = await FileStore.Keep(work, CleanFileName.Of(name), mediaType, content, null);
        await FilesOfOrder.Put(work, order, [file.Id]);
        work.Record("order.file-added", order.LeadId, new { order = order.Id, number = order.Number, name = file.Name });
        await work.Db.SaveChangesAsync();
        // An approver who was shown the order without it decides about another one (A17).
        await Advancing.DocumentsChanged.Tell(work, await work.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId));
        return file;
    }

    /// <summary>The files of a lead that are here.</summary>
    public static IQueryable<StoredFile> OfLead(Work work, long leadId) => work.Db.Set<StoredFile>()
        .Where(file => file.State == FileState.Here && work.Db.Set<EventFile>().Any(link => link.FileId == file.Id
            && work.Db.Set<Event>().Any(document => document.Id == link.EventId && document.LeadId == leadId)));

    /// <summary>The files of an order that are here, its invoice among them.</summary>
    public static IQueryable<StoredFile> OfOrder(Work work, long orderId) => work.Db.Set<StoredFile>()
        .Where(file => file.State == FileState.Here && (work.Db.Set<OrderFile>().Any(link => link.FileId == file.Id
            && link.OrderId == orderId) || work.Db.Set<Order>().Any(order => order.Id == orderId && order.InvoiceFileId == file.Id)));

    private static Task<StoredFile?> Same(IQueryable<StoredFile> there, string name, byte[] content)
    {
        var (clean, sum) = (CleanFileName.Of(name), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        return there.FirstOrDefaultAsync(file => file.Name == clean && file.Sha256 == sum);
    }
}
