using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace ServiceDesk.Tickets;

/// <summary>/ticket: two questions, and the desk has it.</summary>
internal static class WriteTicket
{
    public static DialogPlan Plan { get; } = new()
    {
        Key = "ticket",
        Title = "ticket.title",
        Fields =
        [
            new Field { Key = "what", Kind = TextField.Instance, Label = "ticket.label", Ask = "ticket.ask", Required = true },
            new Field { Key = "thing", Kind = InventoryField.Instance, Label = "inventory.label", Ask = "inventory.ask", Required = true },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var ticket = new Ticket
        {
            What = dialog.Value("what")!,
            Inventory = InventoryField.Number(dialog.Value("thing")!),
            RemindAt = visit.Now + DueTickets.Patience,
        };
        visit.Db.Add(ticket);
        await visit.Db.SaveChangesAsync();
        visit.Record("ticket.filed", details: new { ticket = ticket.Id });
        foreach (var admin in await Staff.With(visit, Role.Admin)) await visit.Notify(admin, TicketCard.Notice(ticket, "ticket"));
        return new Screen { Lines = [visit.Phrases.Say("ticket.taken", ("n", ticket.Id))], Tone = Tone.Success };
    }
}
