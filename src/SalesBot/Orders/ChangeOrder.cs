using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>[Изменить заказ]: opens the dialog of an order with its answers again, while it is not approved (A16, A17).</summary>
internal static class ChangeOrder
{
    /// <summary>What the key of such a dialog begins with; the stage's key follows.</summary>
    public const string PlanPrefix = "change:";

    /// <summary>The dialog: the same fields as when it was written; null when this version has no such stage.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        if (process.Find(key[PlanPrefix.Length..]) is not { } stage
            || AdvanceLead.Plan(process, AdvanceLead.PlanPrefix + stage.Key) is not { } plan) return null;
        return plan with { Key = key, Finish = (visit, dialog) => Finish(visit, dialog, stage) };
    }

    /// <summary>Begins the dialog.</summary>
    public static async Task Run(Visit visit, Order order, string args)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == order.LeadId);
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanPrefix + lead.Stage) with
        {
            Answers = await Answers(visit, order, lead, phrases),
        });
    }

    private static async Task<ImmutableDictionary<string, Answer>> Answers(Visit visit, Order order, Lead lead, Phrases phrases)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var client = await visit.Db.Clients.FirstAsync(x => x.Id == order.ClientId);
        var answers = (await AddedAnswers.For(visit, process, order.Answers)).ToAnswers(order.Stage, order.Answers, phrases).ToBuilder();
        answers["client"] = new Answer(ClientField.Value(client.Id), client.Name);
        answers["contract"] = Answer.Of(order.Contract);
        answers["shipment-date"] = new Answer(order.ShipmentDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            order.ShipmentDate.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        answers["lines"] = (await Draft(visit, order)).ToAnswer(process.Orders.On(order.ShipmentDate), phrases);
        answers["executor"] = await PersonAnswer(visit, order.ExecutorId);
        if (order.Source is { } source) answers["source"] = new Answer(source, process.Choices.Values.SelectMany(list => list)
            .FirstOrDefault(choice => choice.Key == source) is { } choice ? phrases[choice.Label] : source);
        if (AdvanceLead.Plan(process, AdvanceLead.PlanPrefix + lead.Stage)?.Find("approval") is { } approval)
            answers["approval"] = YesNoField.Of(approval, order.ApprovalRequired, phrases);
        if (order.ApproverId is { } approver) answers["approver"] = await PersonAnswer(visit, approver);
        return answers.ToImmutable();
    }

    private static async Task<OrderDraft> Draft(Visit visit, Order order)
    {
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var lines = await visit.Db.OrderLines.AsNoTracking().Where(line => line.OrderId == order.Id).OrderBy(line => line.Position)
            .ToListAsync();
        return new OrderDraft([.. lines.Select(line => new DraftLine(
            new ItemMatch(line.ItemId, line.Name, line.Unit, line.Price, line.Department, line.ResponsibleId,
                line.ResponsibleId is { } id ? people.GetValueOrDefault(id, "") : "",
                line.PlannedCost / line.Quantity, line.PlannedMinutes / line.Quantity, line.AccountingClass),
            line.Quantity))]);
    }

    private static async Task<Answer> PersonAnswer(Visit visit, int id) =>
        new(id.ToString(CultureInfo.InvariantCulture), (await visit.Person(id))!.ShortName);

    private static async Task<Screen> Finish(Visit visit, DialogState dialog, Stage stage)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        var order = await visit.Db.Orders.Where(x => x.LeadId == lead.Id).OrderByDescending(x => x.Id).FirstAsync();
        if (order.State is not (OrderState.Draft or OrderState.AwaitingApproval))
            return new Screen { Lines = [await OrderCard.Decided(visit, order, phrases)], Tone = Tone.Problem };
        if (!await OrderAccess.MayManage(visit, order, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var (before, were) = (order.Total, await Answers(visit, order, lead, phrases));
        lead.ClientId = await WriteStage.ClientOf(visit, lead, dialog);
        await FillOrder.With(visit, order, lead, dialog, stage);
        string[] fields =
        [
            .. stage.Fields.Where(field => dialog.Value(field.Key) != were.GetValueOrDefault(field.Key)?.Value).Select(field => field.Key),
        ];
        visit.Record(Happened(before, order.Total, fields), lead.Id, new
        {
            order = order.Id,
            before,
            after = order.Total,
            fields,
            stage = stage.Key,
            answers = AddedAnswers.Recorded(order.Answers),
        });
        return await PostOrder.Submit(visit, lead, order, dialog, stage, phrases);
    }

    /// <summary>What the history says: the sums where they differ, else what has changed, if anything.</summary>
    private static string Happened(decimal before, decimal after, string[] fields) =>
        before != after ? "order.changed" : fields.Length > 0 ? "order.changed.same-sum" : "order.unchanged";
}
