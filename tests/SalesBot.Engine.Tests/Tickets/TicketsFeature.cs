using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace ServiceDesk.Tickets;

/// <summary>Tickets of a service desk: a whole feature in one folder, brought to the engine by one line of the product.</summary>
internal sealed class TicketsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("ticket", Command.Everybody, (visit, _) => DialogShell.Start(visit, DialogState.New(visit, WriteTicket.Plan.Key)), Menu: 10),
        new("done", Role.Admin, CloseTicket.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs => [new(WriteTicket.Plan.Key, WriteTicket.Plan)];

    public override IEnumerable<FieldType> Answers => [InventoryField.Instance];

    public override void Tables(ModelBuilder model) => model.Entity<Ticket>().ToTable("Tickets").HasIndex(ticket => ticket.RemindAt);

    public override void DueWork(IDueWorks works) => works.Due<DueTickets>("tickets", due => due.Remind);

    public override IEnumerable<object> Parts => [TicketCard.Live];
}

/// <summary>Something that is to be mended.</summary>
internal sealed class Ticket
{
    public long Id { get; set; }

    public required string What { get; set; }

    /// <summary>Number of the thing; null for one without a sticker.</summary>
    public string? Inventory { get; set; }

    /// <summary>When the desk is reminded of it; null once it is done.</summary>
    public DateTimeOffset? RemindAt { get; set; }
}
