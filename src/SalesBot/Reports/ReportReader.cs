using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>Reads what a report counts: of the leads a person may see (B7, B16).</summary>
internal sealed class ReportReader(Work work, Person person)
{
    /// <summary>A lead that nothing has happened to for so long does not move.</summary>
    public static readonly TimeSpan Still = TimeSpan.FromDays(7);

    private IQueryable<Lead> Visible => LeadAccess.Visible(work.Db, person);

    /// <summary>The leads registered in the period, without those taken back.</summary>
    public async Task<IReadOnlyList<ReportLead>> Leads(ReportPeriod period)
    {
        var (db, (from, to)) = (work.Db, Bounds(period));
        var leads = await Visible.AsNoTracking()
            .Where(lead => lead.CreatedAt >= from && lead.CreatedAt < to && lead.State != LeadState.Cancelled)
            .OrderBy(lead => lead.CreatedAt)
            .Select(lead => new ReportLead(
                lead.Number, lead.State, lead.ProcessVersion, lead.ResponsibleId, lead.CreatedAt, lead.RefusalReason)
            {
                Channel = db.Set<Event>().Where(document => document.LeadId == lead.Id)
                    .OrderBy(document => document.Id).Select(document => document.Kind).FirstOrDefault(),
                FirstCompletedAt = db.Set<Event>()
                    .Where(document => document.LeadId == lead.Id && document.BasisId != null && !document.Beside
                        && document.State == EventState.Completed)
                    .OrderBy(document => document.Id).Select(document => document.EndedAt).FirstOrDefault(),
                ProposedAt = db.Set<Event>().Where(document => document.LeadId == lead.Id && document.Kind == EventKind.Letter
                    && document.Direction == Direction.Outgoing && !document.Beside
                    && (document.State != EventState.Cancelled || lead.State == LeadState.Refused))
                    .OrderBy(document => document.Id).Select(document => (DateTimeOffset?)document.BeganAt).FirstOrDefault(),
                OrderedAt = db.Set<Order>()
                    .Where(order => order.LeadId == lead.Id && order.OpenedAt != null && order.State != OrderState.Cancelled)
                    .OrderBy(order => order.Id).Select(order => order.OpenedAt).FirstOrDefault(),
                Orders = db.Set<Order>()
                    .Where(order => order.LeadId == lead.Id && order.OpenedAt != null && order.State != OrderState.Cancelled)
                    .Select(order => new ReportOrder(order.Id, order.Total, order.ClientId, order.Contract,
                        new OrderRules(order.VatPercent, order.VatIncluded) { By = order.VatBy })).ToList(),
                Client = db.Set<Client>().Where(client => client.Id == lead.ClientId).Select(client => client.Name).FirstOrDefault(),
                Contact = db.Set<Contact>().Where(contact => contact.Id == lead.ContactId).Select(contact => contact.Name).First(),
                Reach = db.Set<ContactPoint>().Where(point => point.ContactId == lead.ContactId).OrderBy(point => point.Id)
                    .Select(point => point.Value).FirstOrDefault(),
                Source = lead.Source != null || lead.ClientId == null
                    ? lead.Source
                    : db.Set<Order>().Where(order => order.ClientId == lead.ClientId && order.Source != null)
                        .OrderBy(order => order.Id).Select(order => order.Source).FirstOrDefault(),
            }).ToListAsync();
        var (calendar, lines) = (work.Office.Calendar, await LinesByItem(leads, from, to));
        return leads.ConvertAll(lead => lead with
        {
            RegisteredOn = DateOnly.FromDateTime(calendar.ToLocal(lead.CreatedAt).DateTime),
            Orders = [.. lead.Orders.Select(order => order with { Lines = [.. lines[order.Id]] })],
        });
    }

    /// <summary>The lines of the orders in which each has its own rate of VAT; of the others the whole says enough.</summary>
    private async Task<ILookup<long, TaxedSum>> LinesByItem(List<ReportLead> leads, DateTimeOffset from, DateTimeOffset to)
    {
        var (db, visible) = (work.Db, Visible.Where(lead => lead.CreatedAt >= from && lead.CreatedAt < to));
        if (!leads.Exists(lead => lead.Orders.Any(order => order.Rules.By == VatBy.Items)))
            return Array.Empty<TaxedSum>().ToLookup(_ => 0L);
        var orders = db.Set<Order>().Where(order => order.VatBy == VatBy.Items && visible.Any(lead => lead.Id == order.LeadId));
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => orders.Any(order => order.Id == line.OrderId))
            .Select(line => new { line.OrderId, line.Sum, line.VatPercent }).ToListAsync();
        return lines.ToLookup(line => line.OrderId, line => new TaxedSum(line.Sum, line.VatPercent));
    }

    /// <summary>
    /// What the orders come to that are not carried out yet, whenever they were written, and those that opened this month, both in roubles.
    /// </summary>
    public async Task<(decimal Open, decimal Month)> Money()
    {
        var (leads, today) = (Visible, work.LocalNow);
        var month = work.Office.Calendar.FromLocal(new DateTime(today.Year, today.Month, 1));
        var orders = work.Db.Orders.Where(order => order.OpenedAt != null && leads.Any(lead => lead.Id == order.LeadId));
        // SQLite adds no decimals.
        var open = await orders.Where(order => order.State != OrderState.Done && order.State != OrderState.Cancelled)
            .SumAsync(order => (double)order.Total);
        var opened = await orders.Where(order => order.OpenedAt >= month && order.State != OrderState.Cancelled)
            .SumAsync(order => (double)order.Total);
        return (decimal.Round((decimal)open, 2), decimal.Round((decimal)opened, 2));
    }

    /// <summary>
    /// Incoming calls of the period, each by its first document; those that are no sale are seen by who wrote them and by who sees all.
    /// </summary>
    public async Task<int> Calls(ReportPeriod period)
    {
        var ((from, to), leads, id, all) = (Bounds(period), Visible, person.Id, person.Has(Role.Admin | Role.ExecutionHead));
        return await work.Db.Events.CountAsync(document => document.Kind == EventKind.Call && document.State == EventState.Completed
            && document.EndedAt >= from && document.EndedAt < to
            && document.Direction == Direction.Incoming && document.BasisId == null
            && (document.LeadId == null ? all || document.AuthorId == id : leads.Any(lead => lead.Id == document.LeadId)));
    }

    /// <summary>What became of the calls of the period that nobody answered.</summary>
    public Task<MissedFigures> Missed(ReportPeriod period)
    {
        var (from, to) = Bounds(period);
        return MissedReader.Read(work, person, from, to);
    }

    /// <summary>
    /// Open leads that nothing has happened to for <see cref="Still"/>, the longest first; how many there are, and the first of them.
    /// </summary>
    public async Task<(int Count, IReadOnlyList<Lead> First)> Unmoved(int most)
    {
        var (db, since) = (work.Db, work.Now - Still);
        var unmoved = Visible.AsNoTracking()
            .Where(lead => lead.State == LeadState.Open && lead.WaitingSince < since && (lead.TouchedAt == null || lead.TouchedAt < since)
            && !db.Set<LeadNote>().Any(note => note.LeadId == lead.Id && note.At >= since)
            && !db.Set<Event>().Any(document => document.LeadId == lead.Id && (document.BeganAt >= since || document.EndedAt >= since)));
        return (await unmoved.CountAsync(), await unmoved.OrderBy(lead => lead.WaitingSince).Take(most).ToListAsync());
    }

    private (DateTimeOffset From, DateTimeOffset To) Bounds(ReportPeriod period) =>
        (work.Office.Calendar.FromLocal(period.First.ToDateTime(TimeOnly.MinValue)),
            work.Office.Calendar.FromLocal(period.Last.AddDays(1).ToDateTime(TimeOnly.MinValue)));
}
