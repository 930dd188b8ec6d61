using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>
/// What a change of an order that the department has got already brings with it: what was agreed is asked about anew (A17), the executor
/// and accounting are told what is other, the invoice is made anew.
/// </summary>
internal static class ChangeOpened
{
    public static async Task<Screen> Do(
        Visit visit, Lead lead, Order order, DialogState dialog, Stage stage, OrderChange change, Phrases phrases)
    {
        var open = new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}"), ButtonStyle.Primary);
        if (change.Fields.Count == 0)
            return new Screen { Lines = [phrases.Say("stage.unchanged", ("number", order.Number))], Rows = [[open]] };
        visit.Changed(order);
        visit.Changed(lead);
        if (change.Content) order.InvoiceFileId = null;
        // Only an executor who is other changes nothing that was agreed.
        var again = order.ApprovalRequired && (change.Content || change.AsksFirst);
        if (again) order.Become(OrderState.AwaitingApproval, visit.Me.Id, visit.Now);
        await visit.Db.SaveChangesAsync();
        await TellExecutors(visit, lead, order, change, again);
        if (again)
        {
            await MoveOrder.StopReminders(visit, lead, order);
            await PostOrder.Ask(visit, lead, order, dialog, stage);
        }
        else if (change.Content)
        {
            await SendInvoice.ToManager(visit, order);
        }

        if (change.Content) TellAccounting.Soon(visit, order);
        var who = again ? (await visit.Person(order.ApproverId!.Value))! : null;
        return new Screen
        {
            Lines =
            [
                who is null ? phrases.Say("order.done-changing", ("number", order.Number))
                    : phrases.Say("order.asked-again", ("number", order.Number), ("who", who.ShortName)),
                .. change.Fields.Select(field => new Line([new Span(Text(field, phrases), Emphasis.Dim)])),
                .. who is null ? [] : await Reach.Lines(visit, who, phrases),
            ],
            Rows = [[open]],
            Tone = Tone.Success,
        };
    }

    private static async Task TellExecutors(Visit visit, Lead lead, Order order, OrderChange change, bool again)
    {
        var executor = (await visit.Person(order.ExecutorId))!;
        if (change.Executor != executor.Id)
        {
            await HeirReminder.OfOrder(visit, order.Id, executor);
            if (await visit.Person(change.Executor) is { } former)
                await Tell(visit, order, former, phrases => phrases.Say(
                    "order.taken-from-you", ("number", order.Number), ("who", executor.ShortName)), []);
            if (!again) await visit.Notify(executor, await OrderCard.Notice(visit, order, executor, "order"));
            return;
        }

        var key = again ? "order.asked-again-notice" : "order.changed-notice";
        await Tell(visit, order, executor, phrases => phrases.Say(key, ("number", order.Number), ("who", visit.Me.ShortName)),
            change.Fields);
    }

    private static async Task Tell(
        Visit visit, Order order, Person to, Func<Phrases, string> head, IReadOnlyList<ChangedField> fields)
    {
        if (to.Id == visit.Me.Id) return;
        // What the client pays is not for everybody who works for them (B21).
        var shown = fields.Where(field => !to.IsExternal || field.Field is "shipment-date");
        await visit.Notify(to, new Notice("order-changed", phrases => new Screen
        {
            Lines = [head(phrases), .. shown.Select(field => (Line)Text(field, phrases))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}"))]],
            Tone = Tone.Attention,
        })
        { LeadId = order.LeadId });
    }

    private static string Text(ChangedField field, Phrases phrases) =>
        phrases.Say("order.change-line", ("field", field.Label), ("from", field.From), ("to", field.To));
}
