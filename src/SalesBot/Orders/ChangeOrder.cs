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

/// <summary>
/// [Изменить заказ]: opens the dialog of an order with its answers again, until it is carried out (A16); what was agreed is asked about
/// anew (A17).
/// </summary>
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
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanPrefix + order.Stage) with
        {
            Answers = await Answers(visit, order, lead, phrases),
        });
    }

    /// <summary>The answers of an order that was posted and taken back; none when there is no such.</summary>
    public static async Task<ImmutableDictionary<string, Answer>> Begun(Visit visit, Lead lead) =>
        await PostOrder.Draft(visit, lead) is { } order
            ? await Answers(visit, order, lead,
                visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion)))
            : ImmutableDictionary<string, Answer>.Empty;

    private static async Task<ImmutableDictionary<string, Answer>> Answers(Visit visit, Order order, Lead lead, Phrases phrases)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var client = await visit.Db.Clients.FirstAsync(x => x.Id == order.ClientId);
        var answers = (await AddedAnswers.For(visit, process, order.Answers)).ToAnswers(order.Stage, order.Answers, phrases).ToBuilder();
        answers["client"] = new Answer(ClientField.Value(client.Id), client.Name);
        answers["contract"] = Answer.Of(order.Contract);
        answers["shipment-date"] = new Answer(order.ShipmentDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            order.ShipmentDate.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        answers["lines"] = (await Draft(visit, order)).ToAnswer(RulesOfOrder.On(order.ShipmentDate, process.Orders, order), phrases);
        answers["executor"] = await PersonAnswer(visit, order.ExecutorId);
        if (order.Source is { } source) answers["source"] = new Answer(
            source, process.Chosen(process.Find(order.Stage)?.Fields.FirstOrDefault(field => field.Key == "source"), source) is { } choice
                ? phrases[choice.Label] : source);
        if (AdvanceLead.Plan(process, AdvanceLead.PlanPrefix + order.Stage)?.Find("approval") is { } approval)
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
            new ItemMatch(line.ItemId, line.Name, line.Unit, line.ListPrice ?? line.Price, line.Department, line.ResponsibleId,
                line.ResponsibleId is { } id ? people.GetValueOrDefault(id, "") : "",
                line.PlannedCost / line.Quantity, line.PlannedMinutes / line.Quantity, line.AccountingClass),
            line.Quantity)
        {
            OwnPrice = line.ListPrice is null ? null : line.Price,
        })]);
    }

    private static async Task<Answer> PersonAnswer(Visit visit, int id) =>
        new(id.ToString(CultureInfo.InvariantCulture), (await visit.Person(id))!.ShortName);

    private static async Task<Screen> Finish(Visit visit, DialogState dialog, Stage stage)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        var order = await visit.Db.Orders.Where(x => x.LeadId == lead.Id).OrderByDescending(x => x.Id).FirstAsync();
        if (!IsPossible(order.State))
            return new Screen { Lines = [await OrderCard.Decided(visit, order, phrases)], Tone = Tone.Problem };
        if (!await OrderAccess.MayManage(visit, order, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var (before, were, executor) = (order.Total, await Answers(visit, order, lead, phrases), order.ExecutorId);
        var content = await OrderSubject.Content(visit, order);
        lead.ClientId = await WriteStage.ClientOf(visit, lead, dialog);
        var (asked, approver) = (order.ApprovalRequired, order.ApproverId);
        await FillOrder.With(visit, order, lead, dialog, stage);
        if (order.OpenedAt is not null && asked && !order.ApprovalRequired)
        {
            // Who has agreed is not left out of what comes after.
            (order.ApprovalRequired, order.ApproverId) = (true, approver);
            dialog = dialog.Knowing("approval", were["approval"]).Knowing("approver", were["approver"]);
        }

        var changes = Changes(visit, order, dialog, stage, were, phrases);
        if (before != order.Total) visit.Record("order.changed", lead.Id, new { order = order.Id, before, after = order.Total });
        else if (changes.Count == 0) visit.Record("order.unchanged", lead.Id, new { order = order.Id });
        if (lead.Stage != stage.Key) await CompleteDocuments.Of(visit, lead, dialog);
        if (order.OpenedAt is null) return await PostOrder.Submit(visit, lead, order, dialog, stage, phrases);
        var other = (await OrderSubject.Content(visit, order)).Fingerprint() != content.Fingerprint();
        return await ChangeOpened.Do(visit, lead, order, dialog, stage, new OrderChange(changes, executor, other, !asked), phrases);
    }

    /// <summary>Each field that has changed, from what to what, as the record keeps it.</summary>
    private static List<ChangedField> Changes(Visit visit, Order order, DialogState dialog, Stage stage,
        ImmutableDictionary<string, Answer> were, Phrases phrases)
    {
        var changes = new List<ChangedField>();
        foreach (var field in stage.Fields.Where(field => dialog.Value(field.Key) != were.GetValueOrDefault(field.Key)?.Value))
        {
            var change = new ChangedField(
                field.Key, DialogScreen.Variant(phrases, field.Label, dialog), Said(were.GetValueOrDefault(field.Key)),
                Said(dialog.Answers.GetValueOrDefault(field.Key)));
            changes.Add(change);
            visit.Record("order.field-changed", order.LeadId,
                new { order = order.Id, order.Number, field = change.Label, from = change.From, to = change.To });
        }

        return changes;
    }

    // Lines are gathered, each below the other; on the record they stand in one.
    private static string Said(Answer? answer) => answer is { Shown.Length: > 0 } ? answer.Shown.Replace("\n", "; ") : "—";

    /// <summary>Whether an order can still be changed: until it is carried out or given up.</summary>
    public static bool IsPossible(OrderState state) => state is not (OrderState.Done or OrderState.Cancelled);
}

/// <summary>A field of an order that was changed.</summary>
/// <param name="Field">Its key.</param>
/// <param name="Label">Its name.</param>
/// <param name="From">What it said.</param>
/// <param name="To">What it says.</param>
internal sealed record ChangedField(string Field, string Label, string From, string To);

/// <summary>What a change of an order came to.</summary>
/// <param name="Fields">What was changed.</param>
/// <param name="Executor">Who carried it out before.</param>
/// <param name="Content">Whether anything is other of what approvers are shown (A17).</param>
/// <param name="AsksFirst">Whether nobody had to agree before.</param>
internal sealed record OrderChange(IReadOnlyList<ChangedField> Fields, int Executor, bool Content, bool AsksFirst);
