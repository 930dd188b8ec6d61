using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;

namespace SalesBot.Today;

/// <summary>/waiting [PAGE]: who waits for what from whom, of all the leads the person may see (B7, B9).</summary>
internal static class ShowWaiting
{
    private const int PageSize = 10;
    // Of one kind: a page is for reading, not for counting a backlog.
    private const int Most = 200;

    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var all = await Read(visit);
        if (all.Count == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases["waiting.none"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        var pages = (all.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, pages);
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        await visit.Reply(new Screen
        {
            Lines = [new Line([new Span(phrases.Say("waiting.title", ("n", all.Count)), Emphasis.Strong)]), .. Lines(visit, all, shown)],
            Rows = [.. DialogScreen.Rows(shown.DistinctBy(row => row.Number).Select(row => new Button(row.Number, ButtonValue.Command(row.Command)))), .. Turning(page, pages, phrases)],
        });
    }

    private static async Task<IReadOnlyList<Row>> Read(Visit visit)
    {
        var db = visit.Db;
        // What waits is little beside all the leads a person may see: each of it is asked whose it is.
        var visible = LeadAccess.Visible(db, visit.Me);
        var approvals = await db.Approvals.AsNoTracking().Where(x => x.State == ApprovalState.Pending && visible.Any(lead => lead.Id == x.LeadId)).OrderBy(x => x.RequestedAt).Take(Most).ToListAsync();
        var assignments = await db.Assignments.AsNoTracking().Where(x => x.State == AssignmentState.Open && x.AdvisorId != x.RequestedById && visible.Any(lead => lead.Id == x.LeadId)).OrderBy(x => x.RequestedAt).Take(Most).ToListAsync();
        var leads = await visible.AsNoTracking().Where(x => x.State == LeadState.Open && x.TouchedAt == null).OrderBy(x => x.WaitingSince).Take(Most).ToListAsync();
        var orders = await db.Orders.AsNoTracking().Where(x => (x.State == OrderState.Posted || x.State == OrderState.Approved) && visible.Any(lead => lead.Id == x.LeadId)).OrderBy(x => x.StateAt).Take(Most).ToListAsync();
        var names = await LeadNames.Read(visit, [.. approvals.Select(x => x.LeadId).Concat(assignments.Select(x => x.LeadId)).Concat(leads.Select(x => x.Id)).Concat(orders.Select(x => x.LeadId)).Distinct()]);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var managers = await db.Leads.Where(lead => orders.Select(order => order.LeadId).Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, lead => lead.ResponsibleId);
        return [.. approvals.Select(x => new Row("approval", people[x.ApproverId], people[x.RequestedById], x.RequestedAt, ApprovalContent.FromJson(x.Shown).Number, $"/lead {x.LeadId}"))
            .Concat(assignments.Select(x => new Row(x.DueAt is null ? "assignment" : "task", people[x.AdvisorId], people[x.RequestedById], x.RequestedAt, names[x.LeadId].Number, $"/lead {x.LeadId}")))
            .Concat(leads.Select(x => new Row("new", people[x.ResponsibleId], names[x.Id].Who, x.WaitingSince, x.Number, $"/lead {x.Id}")))
            .Concat(orders.Select(x => new Row("order", people[x.ExecutorId], people[managers[x.LeadId]], x.StateAt, x.Number, $"/order {x.Id}")))
            .OrderBy(row => row.Of, StringComparer.Create(visit.Phrases.Culture, ignoreCase: true)).ThenBy(row => row.Since)];
    }

    private static IEnumerable<Line> Lines(Visit visit, IReadOnlyList<Row> all, List<Row> shown)
    {
        var phrases = visit.Phrases;
        foreach (var of in shown.GroupBy(row => row.Of))
        {
            yield return new Line([new Span(phrases.Say("waiting.of", ("who", of.Key), ("n", all.Count(row => row.Of == of.Key))), Emphasis.Strong)]);
            foreach (var row in of)
                yield return phrases.Say($"waiting.{row.What}", ("number", row.Number), ("who", row.Who), ("waits", phrases.Waiting(row.Since, visit.LocalNow)));
        }
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, Phrases phrases)
    {
        if (pages < 2) yield break;
        yield return
        [
            .. page > 1 ? new[] { new Button(phrases["button.earlier"], ButtonValue.Command($"/waiting {page - 1}")) } : [],
            .. page < pages ? new[] { new Button(phrases["button.later"], ButtonValue.Command($"/waiting {page + 1}")) } : [],
        ];
    }

    /// <param name="What">Key of the text, <c>waiting.WHAT</c>.</param>
    /// <param name="Of">From whom it is waited for.</param>
    /// <param name="Who">Who waits.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="Number">Of what.</param>
    /// <param name="Command">What its button does.</param>
    private sealed record Row(string What, string Of, string Who, DateTimeOffset Since, string Number, string Command);
}
