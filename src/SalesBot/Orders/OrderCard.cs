using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>The live card of an order: one a person, drawn anew wherever it is shown when the order changes.</summary>
internal static class OrderCard
{
    private const int MostShown = 20;

    extension(Work work)
    {
        /// <summary>Says that an order has changed: its cards are drawn anew wherever they are shown.</summary>
        public void Changed(Order order) => work.Changes("order", order.Id);
    }

    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new("order", Again) { Redraw = Redraw };

    /// <summary>Which live card it is.</summary>
    public static string Key(long orderId) => $"order:{orderId}";

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, Order order, Person viewer, string kind)
    {
        var view = await Read(work, order, viewer);
        return new Notice(kind, phrases => Draw(view, phrases)) { CardKey = Key(order.Id), LeadId = order.LeadId };
    }

    /// <summary>Answers with the card; a fresh one, so that it stands where the person looks.</summary>
    public static async Task Show(Visit visit, Order order) =>
        visit.ReplyNew(Draw(await Read(visit, order, visit.Me), visit.Phrases), Key(order.Id), order.LeadId);

    /// <summary>Draws the card anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, long orderId)
    {
        var order = await work.Db.Orders.FirstAsync(x => x.Id == orderId);
        var key = Key(orderId);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var phrases = work.Office.Phrases(viewer.Language);
            var screen = await OrderAccess.MaySee(work, order, viewer)
                ? Draw(await Read(work, order, viewer), phrases)
                : new Screen { Lines = [phrases.Say("order.not-yours-any-more", ("number", order.Number))] };
            CardOffer.Put(work, new OutboxEntry(address.Id, screen, "card")
            {
                CardKey = key,
                LeadId = order.LeadId,
                Placement = Placement.OnlyWhereShown,
            }, phrases);
        }
    }

    /// <summary>What a late button says: how the order stands, since when and by whom.</summary>
    public static async Task<string> Decided(Work work, Order order, Phrases phrases)
    {
        var state = OrderWords.State(order.State, phrases);
        var when = phrases.Moment(work.Office.Calendar.ToLocal(order.StateAt), work.LocalNow);
        return order.StateById is { } id && await work.Person(id) is { } person
            ? phrases.Say("order.decided-by", ("number", order.Number), ("state", state), ("who", person.ShortName), ("when", when))
            : phrases.Say("order.decided", ("number", order.Number), ("state", state), ("when", when));
    }

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Orders.FirstOrDefaultAsync(x => x.Id == id) is { State: not OrderState.Done and not OrderState.Cancelled } order
            && await OrderAccess.MaySee(visit, order, visit.Me)
            ? await Notice(visit, order, visit.Me, kind) : null;

    private static async Task<OrderView> Read(Work work, Order order, Person viewer)
    {
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var actions = new List<string>();
        foreach (var verb in (string[])["take", "done", "change", "invoice", "cancel"])
            if (await OrderActions.Acts(work, order, verb, viewer)) actions.Add(verb);
        var lead = await work.Db.Leads.AsNoTracking().FirstAsync(x => x.Id == order.LeadId);
        return new OrderView(
            order,
            lead.Number,
            await Leads.LeadAccess.MaySee(work.Db, lead, viewer),
            !viewer.IsExternal ? ShownMoney.All : viewer.PricesHidden ? ShownMoney.None : ShownMoney.Price,
            await Contact(work, lead, viewer),
            await work.Db.Clients.Where(client => client.Id == order.ClientId).Select(client => client.Name).FirstAsync(),
            await work.Db.OrderLines.AsNoTracking().Where(line => line.OrderId == order.Id).OrderBy(line => line.Position).ToListAsync(),
            people,
            actions,
            await AddedAnswers.For(work, work.Office.Processes.Version(lead.ProcessVersion), order.Answers),
            [.. (await FilesOfOrder.Of(work, order, viewer)).Select(file => new NamedFile(file.Id, file.Name))],
            order.State == OrderState.Draft && !viewer.IsExternal
                ? await LastRejection.Of(work, lead, new ApprovalSubject(ApprovalKind.Order, order.Id)) : [],
            work);
    }

    /// <summary>Who speaks for the client, and how they are reached unless that is kept from the viewer (B21).</summary>
    private static async Task<(string Who, Event? Reached)> Contact(Work work, Leads.Lead lead, Person viewer)
    {
        var present = await Leads.LineEvents.Of(work.Db, lead.Id).AsNoTracking().OrderByDescending(document => document.Id).FirstAsync();
        return (present.ContactWho, viewer.PhonesHidden ? null : present);
    }

    private static Screen Draw(OrderView view, Phrases phrases)
    {
        var order = view.Order;
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(phrases["order.title"] + " ", Emphasis.Strong),
                    new Span(order.Number, Emphasis.Copyable),
                    .. view.Money == ShownMoney.None ? Array.Empty<Span>()
                        : [new Span(" · " + phrases.Money(order.Total), Emphasis.Strong)],
                ]),
                new Line(
                [
                    new Span(OrderWords.State(order.State, phrases), Emphasis.Strong),
                    new Span(" · " + Since(view, phrases), Emphasis.Dim),
                ]),
                .. view.Rejection.Select(line => Line.FromString(line(phrases))),
                phrases.Say("order.for", ("client", view.Client), ("contract", order.Contract)),
                new Line(
                [
                    new Span(view.Contact.Who),
                    .. view.Contact.Reached is { } reached
                        ? new[] { new Span(" · "), new Span(ContactReach.Of(reached, phrases), Emphasis.Copyable) }
                        : [],
                ]),
                phrases.Say(
                    "order.ships", ("day", phrases.SpokenDay(order.ShipmentDate, DateOnly.FromDateTime(view.Work.LocalNow.DateTime)))),
                phrases.Say("order.executor", ("who", view.Name(order.ExecutorId)), ("manager", view.Name(order.ManagerId))),
                .. OrderProgress.Lines(view.Work, order, view.Money != ShownMoney.All, phrases).Select(Line.FromString),
                .. order.ApproverId is { } approver ? new Line[] { phrases.Say("order.approver", ("who", view.Name(approver))) } : [],
                .. view.Added.Lines(order.Stage, order.Answers, phrases).Select(Line.FromString),
                .. view.Lines.Take(MostShown).SelectMany(line =>
                    OrderWords.Line(line, view.Name(line.ResponsibleId), view.Money, order.Rules, phrases)).Select(Line.FromString),
                .. view.Lines.Count > MostShown ? new Line[] { phrases.Say("order.more-lines", ("n", view.Lines.Count - MostShown)) } : [],
                .. view.Money == ShownMoney.None ? Array.Empty<Line>() : [Totals(view, phrases)],
                .. NamedFile.Line(view.Files, phrases),
            ],
            Rows = [.. DialogScreen.Rows(Buttons(view, phrases))],
            Tone = order.State switch
            {
                OrderState.Posted or OrderState.Approved => Tone.Attention,
                OrderState.Done => Tone.Success,
                _ => Tone.Neutral,
            },
        };
    }

    private static Line Totals(OrderView view, Phrases phrases) => new(
    [
        new Span(OrderWords.Totals(OrderTotals.Shares(view.Lines.Taxed, view.Order.Rules), view.Order.Rules, phrases), Emphasis.Strong),
    ]);

    private static string Since(OrderView view, Phrases phrases)
    {
        var when = phrases.Moment(view.Work.Office.Calendar.ToLocal(view.Order.StateAt), view.Work.LocalNow);
        return view.Order.StateById is { } who ? $"{view.Name(who)}, {when}" : when;
    }

    private static IEnumerable<Button> Buttons(OrderView view, Phrases phrases)
    {
        foreach (var verb in view.Actions)
        {
            var style = verb switch
            {
                "take" => ButtonStyle.Primary,
                "done" => ButtonStyle.Success,
                "cancel" => ButtonStyle.Danger,
                _ => ButtonStyle.Neutral,
            };
            yield return new Button(phrases[$"button.order-{verb}"],
                ButtonValue.Command($"/order {view.Order.Id} {verb}", view.Order.Revision), style);
        }

        if (view.Files.Count > 0)
            yield return new Button(phrases["button.files"], ButtonValue.Command($"/order {view.Order.Id} files"));
        if (view.SeesLead) yield return new Button(view.LeadNumber, ButtonValue.Command($"/lead {view.Order.LeadId}"));
        yield return new Button(phrases["button.copy-number"], view.Order.Number, ButtonStyle.Neutral, ButtonKind.Copy);
    }
}
