using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.ArrivingFiles;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.DeliveryDesk;
using SalesBot.Leads;
using SalesBot.Orders.Invoices;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.Orders;

/// <summary>Orders.</summary>
internal sealed class OrdersFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("orders", Command.Anybody, ListOrders.Run, Menu: 120),
        new("order", Command.Anybody, OrderActions.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(CancelOrder.PlanKey, CancelOrder.Plan),
        DialogKind.OfProcess(ChangeOrder.PlanPrefix, ChangeOrder.Plan),
    ];

    public override IEnumerable<FieldType> Answers =>
    [
        OrderLinesField.Instance,
    ];

    public override void Tables(ModelBuilder model) => OrdersModel.Build(model);

    public override void DueWork(IDueWorks works) => works.Due<TellAccounting>("accounting", accounting => accounting.Send);

    public override IEnumerable<object> Parts =>
    [
        OrderCard.Live,
        ExecutorsOfLead.See,
        new ReminderAbout(RemindedOfOrder.Of),
        new FileRight(OrderAccess.MayHaveFiles),
        new FileOwner(FilesOfOrder.Detach),
        new KeptFiles(FilesOfOrder.Numbers),
        new FileOffer(2, AttachToOrder.Offers),
        new ReplyEntry(AttachToOrder.ByReply),
        OrderSubject.Kind,
        new UndoOrders(),
        new Undoable(UndoKind.Posted, "posting", UndoOrders.Values),
        new Undoable(UndoKind.OrderMoved, "order", UndoOrders.Values),
        new Undoable(UndoKind.OrderCancelled, "order", UndoOrders.Values),
        new LeadCardPart(OrderOfLead.Read),
        new DocumentWriter(DocumentKind.Order, PostOrder.Do, UndoKind.Posted)
        {
            Awaits = FilesOfOrder.Awaits,
            Begun = ChangeOrder.Begun,
        },
        new Suggestion(2, ListOrders.Suggested),
        new DepartmentPart(2, OrdersOfDepartment.Count),
        new TodayPart(4, OrdersToday.Read, Overdue: true),
        new WaitingPart(OrdersAwaited.Read),
        new Inherited(60, OrdersChangeHands.ToHeir),
        new FactPart(OrderFacts.Add),
        new LoadPart(OrderLoad.Of),
        OrdersOfClient.Rows,
        .. SellerSettings.All,
    ];
}
