using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// What a dialog needs to know of orders: items that fit, the client's last contract, whether the client has ordered before.
/// </summary>
internal static class OrderFacts
{
    public static async Task<Facts> Add(FactQuery query, Facts facts)
    {
        var (visit, dialog) = (query.Visit, query.Dialog);
        if (await Posted(query) is { } posted) facts = facts.With<PostedVat>([posted]);
        var rules = VatField.Rules(dialog, facts);
        var usual = new UsualVat(VatField.Rules(dialog with { Answers = dialog.Answers.Remove(VatField.Key) }, facts));
        var found = facts.With(await Items(query)).With<OrderRules>([rules]).With<UsualVat>([usual]);
        var client = dialog.Value("client");
        var known = ClientField.Known(client);
        if (dialog.Asking == "contract" && known is { } id && await ClientOrders.LastContract(visit.Db, id) is { } contract)
            found = found with { Likely = new Dictionary<string, Answer>(found.Likely) { ["contract"] = Answer.Of(contract) } };
        // Who said where they come from when they called is not asked again.
        if (client is not null && !await SourceIsKnown(visit, dialog.LeadId)
            && (known is not { } one || !await ClientOrders.HasAny(visit.Db, one, dialog.LeadId)))
            found = found with { Holds = new HashSet<string>(found.Holds, StringComparer.Ordinal) { ProcessFacts.ClientWithoutOrders } };
        return found.Callers.Count == 0 ? found : found with { Callers = await RunningOrders.Of(visit, found.Callers) };
    }

    private static async Task<bool> SourceIsKnown(Work work, long? lead) =>
        lead is { } id && await work.Db.Leads.AnyAsync(one => one.Id == id && one.Source != null);

    /// <summary>How the order that is being written is counted.</summary>
    public static OrderRules RulesOf(Facts facts) => facts.Of<OrderRules>() is [var rules] ? rules : facts.Process.Orders.On(facts.Today);

    /// <summary>How the order that is being changed was posted; null for none.</summary>
    private static async Task<PostedVat?> Posted(FactQuery query) =>
        query.Dialog is { LeadId: { } lead } && query.Dialog.Plan.StartsWith(ChangeOrder.PlanPrefix, StringComparison.Ordinal)
        && await query.Visit.Db.Orders.AsNoTracking().Where(order => order.LeadId == lead).OrderByDescending(order => order.Id)
            .FirstOrDefaultAsync() is { } order ? FillOrder.PostedVat(order) : null;

    /// <summary>Items that fit what was typed or pressed, while order lines are asked.</summary>
    private static async Task<IReadOnlyList<ItemMatch>> Items(FactQuery query)
    {
        if (query.Text is not { } text || query.Dialog.Asking is not { } asking) return [];
        if (query.Plan?.Find(asking)?.Kind is not OrderLinesField) return [];
        return OrderLinesField.ItemOf(text, query.Dialog.Half) is { } id
            ? await FindItems.ById(query.Visit, id)
            : await FindItems.By(query.Visit, OrderEntry.Read(VatSaid.Read(text)?.Left ?? text).Words);
    }
}
