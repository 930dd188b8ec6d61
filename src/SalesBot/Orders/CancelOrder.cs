using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Orders;

/// <summary>
/// [Отменить заказ]: gives an order up before work on it has begun; the lead is open again where it stood, so that it is not lost (A19).
/// </summary>
internal static class CancelOrder
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "cancel-order";

    /// <summary>The dialog: why, which is also the second thought.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "order.cancel-title",
        Fields =
        [
            new Field { Key = "why", Kind = TextField.Instance, Label = "order.cancel-label", Ask = "order.cancel-ask", Required = true },
        ],
        Summary = false,
        Files = FilesOfOrder.Place,
        Finish = Finish,
    };

    /// <summary>Whether an order can still be given up.</summary>
    public static bool IsPossible(OrderState state) =>
        state is OrderState.Draft or OrderState.Posted or OrderState.AwaitingApproval or OrderState.Approved;

    /// <summary>Begins the dialog.</summary>
    public static async Task Run(Visit visit, Order order, string args)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == order.LeadId);
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanKey));
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        var order = await visit.Db.Orders.Where(x => x.LeadId == lead.Id).OrderByDescending(x => x.Id).FirstAsync();
        if (!IsPossible(order.State)) return new Screen { Lines = [await OrderCard.Decided(visit, order, phrases)], Tone = Tone.Problem };
        if (!await OrderAccess.MayManage(visit, order, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var wasOpened = order.OpenedAt is not null;
        await OfferUndo.On(visit, lead.Id, UndoKind.OrderCancelled, dialog.CardKey);
        await WithdrawApproval.Of(visit, new ApprovalSubject(ApprovalKind.Order, order.Id));
        order.Become(OrderState.Cancelled, visit.Me.Id, visit.Now);
        visit.Record("order.cancelled", lead.Id, new { order = order.Id, why = dialog.Value("why") });
        await MoveOrder.StopReminders(visit, lead, order);
        await CancelAssignments.OfOrder(visit, lead);
        if (lead.Stage == order.Stage) await Reopen(visit, lead);
        visit.Changed(order);
        if (wasOpened) await Tell(visit, order, dialog);
        if (wasOpened) TellAccounting.Soon(visit, order);
        return new Screen
        {
            Lines = [phrases.Say("order.cancelled", ("number", order.Number), ("lead", lead.Number))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        };
    }

    private static Button FilesButton(Order order, Phrases phrases) =>
        new(phrases["button.files"], ButtonValue.Command($"/order {order.Id} files"));

    /// <summary>The lead goes back to the stage of its latest document from which the order was written.</summary>
    private static async Task Reopen(Visit visit, Lead lead)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var stages = await LineEvents.Of(visit.Db, lead.Id).OrderByDescending(document => document.Id).Select(document => document.Stage)
            .ToListAsync();
        (lead.State, lead.ClosedAt, lead.WaitingSince) = (LeadState.Open, null, visit.Now);
        lead.Stage = stages.Find(stage => process.Find(stage)?.Next.Contains(lead.Stage) == true) ?? lead.Stage;
        visit.Changed(lead);
    }

    private static async Task Tell(Visit visit, Order order, DialogState dialog)
    {
        var executor = (await visit.Person(order.ExecutorId))!;
        IReadOnlyList<NamedFile> files =
        [
            .. (await FilesOfOrder.Of(visit, order, executor)).Where(file => dialog.Files.Contains(file.Id))
                .Select(file => new NamedFile(file.Id, file.Name)),
        ];
        await visit.Notify(executor, new Notice("order-cancelled", phrases => new Screen
        {
            Lines =
            [
                phrases.Say("order.cancelled-notice", ("number", order.Number), ("who", visit.Me.ShortName)),
                dialog.Value("why")!,
                .. NamedFile.Line(files, phrases),
            ],
            Rows =
            [
                [
                    .. files.Count > 0 ? new[] { FilesButton(order, phrases) } : [],
                    new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}")),
                ],
            ],
            Tone = Tone.Attention,
        })
        { LeadId = order.LeadId });
    }
}
