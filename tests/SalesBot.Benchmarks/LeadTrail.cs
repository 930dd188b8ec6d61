using System.Globalization;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Benchmarks;

/// <summary>What a lead leaves behind: five events, a reminder, and for some an approval, a consultation, an order.</summary>
internal sealed class LeadTrail(SalesBotDb db, Scale scale, Random random) : IDisposable
{
    private const int EventsOfOne = 5;
    private static readonly string[] sources = ["site", "search", "ad", "recommendation", "exhibition", "cold-call", "other"];

    private readonly Bulk<Event> events = new(db);
    private readonly Bulk<Reminder> reminders = new(db);
    private readonly Bulk<Approval> approvals = new(db);
    private readonly Bulk<WorkAssignment> assignments = new(db);
    private readonly Bulk<Order> orders = new(db);

    private int Approver => scale.Managers + scale.Secretaries + 1;

    public void Write(Lead lead)
    {
        for (var place = 0; place < EventsOfOne; place++) events.Add(Document(lead, place));
        var open = lead.State == LeadState.Open;
        reminders.Add(new Reminder
        {
            Id = lead.Id,
            LeadId = lead.Id,
            EventId = lead.Id * EventsOfOne,
            PersonId = lead.ResponsibleId,
            Since = lead.CreatedAt,
            DueAt = open ? Scale.Now.AddMinutes(random.Next(-5, 5000)) : lead.CreatedAt,
            Step = open && random.Next(20) == 0 ? 2 : 0,
            State = open ? ReminderState.Active : ReminderState.Stopped,
        });
        if (random.Next(10) == 0) approvals.Add(Approved(lead));
        if (random.Next(20) == 0) assignments.Add(Advised(lead));
        if (lead.State == LeadState.Won) orders.Add(Ordered(lead));
    }

    public void Dispose()
    {
        events.Dispose();
        reminders.Dispose();
        approvals.Dispose();
        assignments.Dispose();
        orders.Dispose();
    }

    private Event Document(Lead lead, int place)
    {
        var last = place == EventsOfOne - 1;
        var beside = place == EventsOfOne - 2 && random.Next(5) == 0;
        return new Event
        {
            Id = (lead.Id - 1) * EventsOfOne + place + 1,
            LeadId = lead.Id,
            Stage = place == 0 ? "registration" : "first-contact",
            Subject = "first-contact",
            Kind = place == 2 ? EventKind.Meeting : EventKind.Call,
            ContactWho = "Иванов Пётр",
            ContactPhone = Generator.Phone(lead.ContactId),
            ContactId = lead.ContactId,
            ClientId = lead.ClientId,
            BeganAt = lead.CreatedAt.AddHours(place),
            EndedAt = lead.CreatedAt.AddHours(place + 1),
            OutcomeAskedAt = lead.CreatedAt.AddHours(place + 1),
            State = lead.State == LeadState.Open && (last || beside) ? EventState.Open : EventState.Completed,
            Beside = beside,
            ResponsibleId = place == 0 ? lead.AuthorId : lead.ResponsibleId,
            AuthorId = place == 0 ? lead.AuthorId : lead.ResponsibleId,
        };
    }

    private Approval Approved(Lead lead) => new()
    {
        Id = lead.Id,
        Kind = ApprovalKind.Proposal,
        SubjectId = lead.Id * EventsOfOne,
        LeadId = lead.Id,
        EventId = lead.Id * EventsOfOne,
        RequestedById = lead.ResponsibleId,
        RequestedAt = lead.CreatedAt,
        ApproverId = Approver,
        Fingerprint = "0",
        Shown = $$"""{"Number":"{{lead.Number}}"}""",
        State = lead.State == LeadState.Open ? ApprovalState.Pending : ApprovalState.Approved,
    };

    private WorkAssignment Advised(Lead lead) => new()
    {
        Id = lead.Id,
        LeadId = lead.Id,
        EventId = lead.Id * EventsOfOne,
        RequestedById = lead.ResponsibleId,
        RequestedAt = lead.CreatedAt,
        AdvisorId = Approver + 1,
        State = lead.State == LeadState.Open ? AssignmentState.Open : AssignmentState.Answered,
    };

    private Order Ordered(Lead lead) => new()
    {
        Id = lead.Id,
        Number = string.Create(CultureInfo.InvariantCulture, $"O-{lead.CreatedAt.Year}-{lead.Id:000000}"),
        LeadId = lead.Id,
        Stage = "order",
        ClientId = lead.ClientId ?? 1,
        Contract = "17/11",
        ShipmentDate = DateOnly.FromDateTime(lead.CreatedAt.AddDays(20).DateTime),
        ExecutorId = Approver + 1 + random.Next(2),
        State = Scale.Now - lead.CreatedAt > TimeSpan.FromDays(20) ? OrderState.Done
            : (OrderState)random.Next((int)OrderState.Posted, (int)OrderState.InWork + 1),
        StateAt = lead.CreatedAt,
        ManagerId = lead.ResponsibleId,
        CreatedAt = lead.CreatedAt,
        OpenedAt = lead.CreatedAt,
        Source = lead.ClientId is null ? null : sources[(int)(lead.Id % sources.Length)],
        Total = lead.Id % 500 * 1_000m,
    };
}
