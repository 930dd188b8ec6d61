namespace SalesBot.Processes;

/// <summary>VAT in words. Pure.</summary>
internal static class VatWords
{
    /// <summary>«НДС 22 %: 12 983,61 ₽, НДС 10 %: 809,09 ₽, без НДС 7 500,00 ₽».</summary>
    public static string Shares(IEnumerable<VatShare> shares, Phrases phrases) => string.Join(", ", shares.Select(share =>
        share.Percent == 0 ? phrases.Say("order.vat-free", ("sum", phrases.Money(share.Net)))
            : phrases.Say("order.vat-share", ("percent", share.Percent), ("vat", phrases.Money(share.Vat)))));

    /// <summary>«НДС 10 %», «без НДС»: what stands behind a line.</summary>
    public static string Rate(int percent, Phrases phrases) =>
        percent == 0 ? phrases["order.vat-none"] : phrases.Say("order.vat-rate", ("percent", percent));

    /// <summary>What decides about it in an order, as an answer: «22 %», «без НДС», «по ставкам позиций».</summary>
    public static string Choice(OrderRules rules, Phrases phrases) => rules switch
    {
        { By: VatBy.Items } => phrases["order.vat-items"],
        { VatPercent: 0 } => phrases["order.vat-none"],
        _ => phrases.Say("order.vat-day", ("percent", rules.VatPercent)),
    };
}
