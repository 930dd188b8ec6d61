using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// What is said of VAT where a line was asked, «без НДС», is said of the order (O8): it is that answer, or is told how things stand. Pure.
/// </summary>
internal static class VatOfOrder
{
    /// <summary>What becomes of it.</summary>
    public static Reading Read(VatSaid said, Facts facts, Phrases phrases)
    {
        var (rules, usual) = (OrderFacts.RulesOf(facts), VatField.Usual(facts));
        if (said.Percent is { } rate && rate != 0 && rate != usual.VatPercent && rules.By != VatBy.Items)
            return new Reading.Problem(VatField.Other(rate, usual, phrases));
        // An item that waits for its quantity would be forgotten over it.
        return facts.Half is null && Chosen(said, rules, usual) is { } by ? With(VatField.By(by, facts, phrases), facts)
            : new Reading.Problem(phrases.Say("field.lines.vat-order", ("rule", VatSaid.Rule(rules, phrases))));
    }

    /// <summary>The same for the other way to say it, «по ставкам позиций»; null where it says nothing of that kind.</summary>
    public static Reading? ByItems(string text, Facts facts, Phrases phrases) =>
        VatField.SaysItems(text) && facts.Half is null
            ? With(VatField.By(VatBy.Items, facts, phrases), facts) : null;

    // Where VAT comes on top «без НДС» may be said of the prices, and is true already.
    private static VatBy? Chosen(VatSaid said, OrderRules rules, OrderRules usual)
    {
        if (usual.VatPercent == 0) return null;
        if (said.Percent == 0 || said is { Within: false, OnTop: false })
            return rules.By != VatBy.None && (usual.VatIncluded || said.Percent == 0) ? VatBy.None : null;
        var agrees = said.Within is { } within ? within == usual.VatIncluded : said.Percent is not null;
        return rules.By == VatBy.None && agrees ? VatBy.Day : null;
    }

    private static Reading.Added With(Answer answer, Facts facts) => new(facts.SoFar)
    {
        Also = new Dictionary<string, Answer>(StringComparer.Ordinal) { [VatField.Key] = answer },
    };
}
