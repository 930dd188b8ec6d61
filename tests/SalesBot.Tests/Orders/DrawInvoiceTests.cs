using System.Text;
using SalesBot.Orders;
using SalesBot.Orders.Invoices;
using SalesBot.Processes;

namespace SalesBot.Tests.Orders;

public sealed class DrawInvoiceTests
{
    [Fact]
    public void An_invoice_is_a_pdf_of_one_page() => Assert.Equal(1, Pages(Draw(3)));

    [Fact] // O8
    public void By_items_it_has_a_column_more_and_is_still_of_one_page()
    {
        Assert.Equal(1, Pages(Draw(3, rules: new OrderRules(22, true) { By = VatBy.Items })));
        Assert.Equal(1, Pages(Draw(3, rules: new OrderRules(0, true) { By = VatBy.None })));
    }

    [Fact] // O8
    public void Its_taxes_are_those_of_the_rates_it_has()
    {
        var lines = new[] { Line(72_000, null), Line(8_900, 10), Line(7_500, 0) };
        Invoice Of(OrderRules rules) =>
            new("O-2026-000045", new DateOnly(2026, 11, 23), new Seller(), "ООО «Ромашка»", null, "1", lines, rules);
        Assert.Equal([(22, 12_983.61m), (10, 809.09m)],
            Of(new OrderRules(22, true) { By = VatBy.Items }).Taxes.Select(tax => (tax.Percent, tax.Vat)));
        Assert.Equal([(22, 15_840m), (10, 890m)],
            Of(new OrderRules(22, false) { By = VatBy.Items }).Taxes.Select(tax => (tax.Percent, tax.Vat)));
        Assert.Empty(Of(new OrderRules(0, true) { By = VatBy.None }).Taxes);
        OrderLine Line(decimal sum, int? vat) => new() { Name = "х", Unit = "шт", Quantity = 1, Price = sum, Sum = sum, VatPercent = vat };
    }

    [Fact]
    public void A_hundred_lines_with_long_names_take_several_pages() =>
        Assert.InRange(Pages(Draw(100, string.Concat(Enumerable.Repeat("Очень длинное название ", 12)))), 3, 20);

    [Fact]
    public void A_name_without_blanks_breaks_where_it_must() => Assert.Equal(1, Pages(Draw(1, new string('Щ', 400))));

    [Fact]
    public void It_carries_only_the_letters_it_uses() => Assert.InRange(Draw(3).Length, 5_000, 80_000);

    [Fact]
    public void Every_object_stands_where_the_table_says()
    {
        var text = Encoding.Latin1.GetString(Draw(40));
        var table = int.Parse(text.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        var places = text[table..].Split('\n').Skip(3).TakeWhile(row => row.EndsWith(" n ", StringComparison.Ordinal))
            .Select(row => int.Parse(row[..10], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(places);
        Assert.All(places.Select((place, i) => (place, i)),
            entry => Assert.StartsWith($"{entry.i + 1} 0 obj\n", text[entry.place..], StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_font_it_is_not_found() => Assert.Null(InvoiceFonts.Find([Path.GetTempPath()]));

    /// <summary>Draws an invoice of so many lines.</summary>
    private static byte[] Draw(int lines, string name = "Профнастил С21 оцинкованный", OrderRules? rules = null)
    {
        var seller = new Seller
        {
            Name = "ООО «Кровельные системы»",
            Inn = "7707083893",
            Kpp = "770701001",
            Address = "115035, Москва, ул. Садовническая, д. 1",
            Bank = "ПАО «Банк», г. Москва",
            Bik = "044525225",
            Account = "40702810900000000001",
            CorrAccount = "30101810400000000225",
        };
        var items = Enumerable.Range(1, lines).Select(n => new OrderLine
        {
            Position = n,
            Name = name,
            Unit = "м²",
            Quantity = 120.5m,
            Price = 600,
            Sum = OrderTotals.LineSum(120.5m, 600),
            VatPercent = n % 2 == 0 ? 10 : null,
        });
        var invoice = new Invoice("O-2026-000045", new DateOnly(2026, 11, 23), seller, "ООО «Ромашка»", "7701234567", "17/11", [.. items],
            rules ?? new OrderRules(20, true));
        return DrawInvoice.ToPdf(invoice, Sales.Features.Texts.For("ru"));
    }

    private static int Pages(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        return text.Split("/Type /Page ").Length - 1;
    }
}
