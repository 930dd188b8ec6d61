using System.Globalization;

namespace SalesBot.Processes.Reading;

/// <summary>Reads how orders are counted: one rate of VAT, or several, each with the day from which it holds.</summary>
internal sealed class VatReader(Mistakes mistakes)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The rates, oldest first.</summary>
    public VatRates Read(Node? node)
    {
        if (node is null) return VatRates.None;
        var section = new Section(node, "order", mistakes, "vat", "vat-included");
        section.Required("vat-included");
        return new VatRates(section["vat"] is ListNode list ? Rates(list) : [new VatRate(DateOnly.MinValue, section.Number("vat", 0, 100))],
            section.Flag("vat-included"));
    }

    private List<VatRate> Rates(ListNode list)
    {
        if (list.Items.Count == 0)
        {
            mistakes.Add(
                list.Place, "order: «vat» must be a whole number, or a list with a rate at least: - { from: 2026-01-01, rate: 22 }");
        }

        var rates = list.Items.Select(RateOf).ToList();
        for (var i = 1; i < rates.Count; i++)
        {
            if (rates[i].From <= rates[i - 1].From)
                mistakes.Add(list.Items[i].Place, "the rates of VAT must follow each other: this one begins no later than the one before");
        }

        return rates;
    }

    private VatRate RateOf(Node item)
    {
        var section = new Section(item, "a rate of VAT", mistakes, "from", "rate");
        section.Required("from");
        return new VatRate(FromOf(section), section.Number("rate", 0, 100));
    }

    private DateOnly FromOf(Section section)
    {
        if (section.Word("from") is not { } text) return DateOnly.MinValue;
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        mistakes.Add(section["from"]!.Place, $"a rate of VAT: «from» must be a day such as 2026-01-01, not «{text}»");
        return DateOnly.MinValue;
    }
}
