using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// What a line of the record of who did what tells outside, as it stands now; nothing when it is no longer true, or a later line tells it.
/// </summary>
internal sealed class HappenedEvents(SalesBotDb db, string life, IReadOnlyList<string> kinds, CancellationToken stop)
{
    /// <summary>The events of one record, of the kinds that are heard, in their order.</summary>
    public async Task<IReadOnlyList<WebhookEvent>> Of(AuditRecord record)
    {
        var events = new List<WebhookEvent>();
        foreach (var kind in EventKinds.All.Where(kind => kinds.Contains(kind) && EventKinds.ComesOf(kind, record.Action)))
            if (await Data(kind, record) is { } data) events.Add(WebhookEvent.Of(life, record.Sequence, kind, record.At, data));
        return events;
    }

    private Task<object?> Data(string kind, AuditRecord record) => kind switch
    {
        "lead.created" => Lead(record, lead => lead.State != LeadState.Cancelled),
        "lead.assigned" => HandedOn(record),
        "lead.refused" => Refused(record),
        "lead.won" => Won(record),
        "order.posted" => Posted(record),
        "order.approved" => Approved(record),
        "order.changed" => Changed(record),
        "order.cancelled" => Cancelled(record),
        "order.paid" => Progressed(record, order => order.PaidAt is not null),
        "order.shipped" => Progressed(record, order => order.ShippedAt is not null),
        _ => Missed(record),
    };

    private async Task<object?> HandedOn(AuditRecord record) =>
        await IsUndone(record, "hand-on") ? null : await Lead(record, lead => lead.State != LeadState.Cancelled);

    private async Task<object?> Refused(AuditRecord record) =>
        await IsUndone(record, "refusal") ? null : await Lead(record, lead => lead.State == LeadState.Refused);

    private async Task<object?> Won(AuditRecord record) =>
        await Opened(record) is null ? null : await Lead(record, lead => lead.State == LeadState.Won);

    private async Task<object?> Posted(AuditRecord record) =>
        await Standing(record) is { } order ? await Data(order) : null;

    private async Task<object?> Approved(AuditRecord record) =>
        await Opened(record) is { ApprovalRequired: true } order ? await Data(order) : null;

    /// <summary>
    /// One change is several lines of the record, a field each: the last tells it. A draft is nobody's business yet. That it is not paid or
    /// shipped after all is a change, too: whoever has heard that it was would keep it.
    /// </summary>
    private async Task<object?> Changed(AuditRecord record)
    {
        if (await Standing(record) is not { } order || !await WasPosted(record)) return null;
        if (record.Action == "order.paid") return order.PaidAt is null ? await Data(order) : null;
        if (record.Action == "order.shipped") return order.ShippedAt is null ? await Data(order) : null;
        return await db.Audit.AnyAsync(other => other.LeadId == record.LeadId && other.Sequence > record.Sequence && other.At == record.At
            && (other.Action == "order.changed" || other.Action == "order.field-changed"), stop) ? null : await Data(order);
    }

    private async Task<object?> Cancelled(AuditRecord record) =>
        await Order(record) is { State: OrderState.Cancelled } order && await WasPosted(record) ? await Data(order) : null;

    /// <summary>Taken back it is not told, and neither is what it was before that; <see cref="Changed"/> tells it.</summary>
    private async Task<object?> Progressed(AuditRecord record, Func<Order, bool> still) =>
        await Order(record) is { } order && still(order) ? await Data(order) : null;

    /// <summary>
    /// The order, unless it was given up since or its posting taken back; posted again it is told of by the later record.
    /// </summary>
    private async Task<Order?> Standing(AuditRecord record) =>
        await Order(record) is { } order && order.State != OrderState.Cancelled && !await IsUndone(record, "posting") ? order : null;

    private async Task<Order?> Opened(AuditRecord record) =>
        await Standing(record) is { OpenedAt: not null } order ? order : null;

    private Task<Order?> Order(AuditRecord record)
    {
        var id = Number(record, "order");
        return db.Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, stop);
    }

    private async Task<object?> Data(Order order) =>
        (await ApiItems.Orders(db, db.Orders.Where(one => one.Id == order.Id), stop)).Single();

    private async Task<object?> Lead(AuditRecord record, Func<Lead, bool> still)
    {
        var lead = await db.Leads.AsNoTracking().FirstAsync(one => one.Id == record.LeadId, stop);
        return still(lead) ? (await ApiItems.Leads(db, db.Leads.Where(one => one.Id == lead.Id), stop)).Single() : null;
    }

    /// <summary>A hidden number has nothing to be called back by, and is told of all the same.</summary>
    private async Task<object?> Missed(AuditRecord record)
    {
        var id = Number(record, "call");
        var call = await db.MissedCalls.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop);
        if (call is null) return new { id = (long?)null, phone = (string?)null, calledAt = record.At.UtcDateTime };
        var assignee = await db.People.AsNoTracking().FirstAsync(person => person.Id == call.AssigneeId, stop);
        return new { call.Id, call.Phone, call.Who, call.CalledAt, call.Calls, Assignee = assignee.Name, State = Word(call.State) };
    }

    private static string Word(MissedCallState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    private Task<bool> WasPosted(AuditRecord record) => db.Audit.AnyAsync(other => other.LeadId == record.LeadId
        && other.Sequence < record.Sequence && other.Action == "order.posted", stop);

    private Task<bool> IsUndone(AuditRecord record, string word)
    {
        var undone = $"lead.undone.{word}";
        return db.Audit.AnyAsync(
            other => other.LeadId == record.LeadId && other.Sequence > record.Sequence && other.Action == undone, stop);
    }

    private static long Number(AuditRecord record, string name)
    {
        using var details = JsonDocument.Parse(record.Details);
        return details.RootElement.TryGetProperty(name, out var number) && number.TryGetInt64(out var id) ? id : 0;
    }
}
