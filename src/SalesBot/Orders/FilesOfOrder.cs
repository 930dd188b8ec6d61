using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Orders;

/// <summary>Files of an order: the contract, a drawing. They are with its lead too, where the others of the lead are.</summary>
internal static class FilesOfOrder
{
    /// <summary>Where dialogs about the latest order of a lead put files.</summary>
    public static FileHome Place { get; } = FileHome.On(async (visit, dialog, files) =>
    {
        var order = await visit.Db.Orders.Where(x => x.LeadId == dialog.LeadId).OrderByDescending(x => x.Id).FirstAsync();
        return await Put(visit, order, files);
    });

    /// <summary>Puts what was sent in the dialog on the order that its effect has just written and saved.</summary>
    public static Task TakeSent(Work work, Order order) => Put(work, order, SentFiles.Take(work));

    /// <summary>
    /// Those of an order that a person may have. A contract says prices and names, which are kept from some outside: they have what they
    /// sent themselves.
    /// </summary>
    public static async Task<IReadOnlyList<StoredFile>> Of(Work work, Order order, Person viewer)
    {
        var files = await Of(work, order);
        return viewer.PhonesHidden || viewer.PricesHidden ? [.. files.Where(file => file.PersonId == viewer.Id)] : files;
    }

    /// <summary>All of them, in order.</summary>
    public static async Task<IReadOnlyList<StoredFile>> Of(Work work, Order order) =>
        await work.Db.Files.AsNoTracking()
            .Where(file => work.Db.Set<OrderFile>().Any(link => link.OrderId == order.Id && link.FileId == file.Id))
            .OrderBy(file => file.Id).ToListAsync();

    /// <summary>[Файлы] on the order's card.</summary>
    public static async Task Send(Visit visit, Order order, string args)
    {
        var files = await Of(visit, order, visit.Me);
        NamedFile.Send(visit, [.. files.Select(file => new NamedFile(file.Id, file.Name))], order.Number, order.LeadId);
    }

    /// <summary>Those that an approver decides on and that are still on their way; none where nobody is asked (A17).</summary>
    public static async Task<IReadOnlyList<string>> Awaits(Visit visit, DialogState dialog) =>
        dialog.Value("approval") == "yes" ? await DialogFiles.OnTheirWay(visit, dialog) : [];

    /// <summary>The numbers of the orders that have one of these files.</summary>
    public static async Task<IReadOnlyList<string>> Numbers(Visit visit, IReadOnlyList<long> files) =>
        await visit.Db.OrderFiles.Where(link => files.Contains(link.FileId))
            .Join(visit.Db.Orders, link => link.OrderId, order => order.Id, (_, order) => order.Number).Distinct().ToListAsync();

    /// <summary>Takes one that will not come off its orders. With its lead it is too: what else follows is done there.</summary>
    public static async Task<IReadOnlyList<long>> Detach(Work work, StoredFile file)
    {
        var links = await work.Db.OrderFiles.Where(link => link.FileId == file.Id).ToListAsync();
        work.Db.OrderFiles.RemoveRange(links);
        await work.Db.SaveChangesAsync();
        foreach (var link in links) work.Changes("order", link.OrderId);
        return [];
    }

    /// <summary>Puts them on it, each once, and on its lead.</summary>
    public static async Task<IReadOnlyList<object>> Put(Work work, Order order, IReadOnlyList<long> files)
    {
        if (files.Count == 0) return [];
        var there = await work.Db.OrderFiles.Where(link => link.OrderId == order.Id).Select(link => link.FileId).ToListAsync();
        List<OrderFile> added = [.. files.Except(there).Select(file => new OrderFile { OrderId = order.Id, FileId = file })];
        work.Db.OrderFiles.AddRange(added);
        work.Changed(order);
        return [.. await FilesOfLead.Put(work, order.LeadId, files), .. added];
    }
}
