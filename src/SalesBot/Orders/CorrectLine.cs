using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Orders;

/// <summary>
/// A line of an order by the words of its message as they are now: «С21 100» that was edited to «С21 120» (K12, O14). Pure.
/// </summary>
internal static class CorrectLine
{
    /// <summary>Reads it; null where the words name no line, or not which item of several.</summary>
    public static Reading? Read(int place, string text, bool stays, Facts facts, Phrases phrases)
    {
        if (VatSaid.Read(text) is { } vat)
            return vat.Left.Length == 0 ? null : vat.Mistake(OrderFacts.RulesOf(facts), phrases) is { } wrong ? new Reading.Problem(wrong)
                : Read(place, vat.Left, stays, facts, phrases);
        if (text.Length > OrderEntry.MaxLength || LineEdit.Read(text, null) is not null) return null;
        if (OrderEntry.Mistake(text) is { } mistake)
            return new Reading.Problem(phrases.Say($"field.lines.{mistake.What}", ("text", mistake.Number)));
        var (draft, entry) = (OrderDraft.Of(facts.SoFar), OrderEntry.Read(text));
        var line = draft.Lines[place - 1];
        if (entry.Words.Length > 0 && facts.Of<ItemMatch>().Count == 0)
            return new Reading.Problem(phrases.Say("field.lines.none", ("text", entry.Words)));
        if (Item(line, entry, facts) is not { } item || (stays && item.Id != line.Item.Id)) return null;
        if (Units.Differ(entry.Unit, item.Unit))
            return new Reading.Problem(Units.Question(item.Name, item.Unit, entry.Unit, phrases));
        if ((entry.Quantity ?? (stays ? line.Quantity : null)) is not { } many) return null;
        // Of what was said in two messages the other one may have named the price.
        var price = entry.PriceOf(item.Price) ?? (stays || entry.Words.Length == 0 ? line.OwnPrice : null);
        return OrderLinesField.Whole(draft.With(place, DraftLine.Of(item, many, price) with { Number = line.Number }), facts, phrases);
    }

    // With a quantity alone it is the same; of several that fit, the one that was chosen.
    private static ItemMatch? Item(DraftLine line, OrderEntry entry, Facts facts)
    {
        var found = facts.Of<ItemMatch>();
        return entry.Words.Length == 0 || found.Any(item => item.Id == line.Item.Id) ? line.Item : found.Count == 1 ? found[0] : null;
    }
}
