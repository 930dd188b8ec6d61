using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Orders;

/// <summary>
/// What whoever carries an order out sends about it while nothing is under way: a photo of what is done goes to the order, and its manager
/// is told (W21).
/// </summary>
internal static class AttachToOrder
{
    private const int Most = 3;

    /// <summary>The latest orders that they have to do, by number.</summary>
    public static async Task<IReadOnlyList<(string Label, string Command)>> Offers(Visit visit)
    {
        var listed = await OrderAccess.Listed(visit, visit.Me);
        var orders = await listed
            .Where(order => order.State == OrderState.Posted || order.State == OrderState.Approved || order.State == OrderState.InWork)
            .OrderByDescending(order => order.Id).Take(Most).Select(order => new { order.Id, order.Number }).ToListAsync();
        return orders.ConvertAll(order => (order.Number, $"/order {order.Id} attach"));
    }

    /// <summary>
    /// What was sent as an answer to the order's card by who has no lead to comment on, being not of the company (B21).
    /// </summary>
    public static async Task<bool> ByReply(Visit visit, long leadId, string text)
    {
        if (!visit.Me.IsExternal || await visit.RepliedCard() is not { } card) return false;
        var orders = await visit.Db.Orders.Where(order => order.LeadId == leadId).ToListAsync();
        if (orders.Find(order => OrderCard.Key(order.Id) == card) is not { } order
            || !await OrderActions.Acts(visit, order, "attach", visit.Me)) return false;
        visit.Words = CleanText.Of(text, LongTextField.MaxLength).Text;
        await Run(visit, order, "");
        return true;
    }

    /// <summary>Puts the files on it; what is written with them is a comment on its lead.</summary>
    public static async Task Run(Visit visit, Order order, string args)
    {
        var phrases = visit.Phrases;
        if (visit.Files.Count == 0 && visit.Words.Length == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases.Say("order.attach-how", ("number", order.Number))] });
            return;
        }

        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId);
        var manager = (await visit.Person(lead.ResponsibleId))!;
        var isNew = (await FilesOfOrder.Put(visit, order, visit.Files)).Count > 0;
        if (isNew || visit.Files.Count == 0)
            await AddNote.Write(visit, lead, Note(visit, order, manager), fromClient: false, files: visit.Files);
        await visit.Reply(new Screen
        {
            Lines = [await Said(visit, order, manager)],
            Rows = [[new Button(phrases["button.order-open"], ButtonValue.Command($"/order {order.Id}"))]],
            Tone = Tone.Success,
        });
    }

    private static string Note(Visit visit, Order order, Person manager)
    {
        var phrases = visit.Office.Phrases(manager.Language);
        return visit.Words.Length > 0 ? phrases.Say("order.told-note", ("number", order.Number), ("text", visit.Words))
            : phrases.Say("order.attached-note", ("number", order.Number), ("n", visit.Files.Count));
    }

    private static async Task<string> Said(Visit visit, Order order, Person manager)
    {
        var phrases = visit.Phrases;
        if (visit.Files.Count == 0) return phrases.Say("order.told", ("number", order.Number), ("who", manager.ShortName));
        var sent = visit.Files;
        var names = await visit.Db.Files.Where(file => sent.Contains(file.Id)).OrderBy(file => file.Id).Select(file => file.Name)
            .ToListAsync();
        return phrases.Say("order.attached", ("number", order.Number), ("n", names.Count), ("names", string.Join(", ", names)));
    }
}
