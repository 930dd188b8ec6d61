using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace ServiceDesk.Tickets;

/// <summary>/ticket: one question, and the desk has it.</summary>
internal static class WriteTicket
{
    public static DialogPlan Plan { get; } = new()
    {
        Key = "ticket",
        Title = "ticket.title",
        Fields = [new Field { Key = "what", Kind = TextField.Instance, Label = "ticket.label", Ask = "ticket.ask", Required = true }],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var ticket = new Ticket { What = dialog.Value("what")!, RemindAt = visit.Now + DueTickets.Patience };
        visit.Db.Add(ticket);
        await visit.Db.SaveChangesAsync();
        visit.Record("ticket.filed", details: new { ticket = ticket.Id });
        foreach (var admin in await Staff.With(visit, Role.Admin)) await visit.Notify(admin, TicketCard.Notice(ticket, "ticket"));
        return new Screen { Lines = [visit.Phrases.Say("ticket.taken", ("n", ticket.Id))], Tone = Tone.Success };
    }
}
