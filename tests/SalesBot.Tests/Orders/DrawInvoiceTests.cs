using System.Text;
using SalesBot.Orders;
using SalesBot.Orders.Invoices;
using SalesBot.Processes;

namespace SalesBot.Tests.Orders;

public sealed class DrawInvoiceTests
{
    [Fact]
    public void An_invoice_is_a_pdf_of_one_page() => Assert.Equal(1, Pages(Draw(3)));

    [Fact]
    public void A_hundred_lines_with_long_names_take_several_pages() => Assert.InRange(Pages(Draw(100, string.Concat(Enumerable.Repeat("Очень длинное название ", 12)))), 3, 20);

    [Fact]
    public void A_name_without_blanks_breaks_where_it_must() => Assert.Equal(1, Pages(Draw(1, new string('Щ', 400))));

    [Fact]
    public void Without_a_font_it_is_not_found() => Assert.Null(InvoiceFonts.Find([Path.GetTempPath()]));

    /// <summary>Draws an invoice of so many lines.</summary>
    internal static byte[] Draw(int lines, string name = "Профнастил С21 оцинкованный")
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
        var items = Enumerable.Range(1, lines).Select(n => new OrderLine { Position = n, Name = name, Unit = "м²", Quantity = 120.5m, Price = 600, Sum = OrderTotals.LineSum(120.5m, 600) });
        var invoice = new Invoice("O-2026-000045", new DateOnly(2026, 11, 23), seller, "ООО «Ромашка»", "7701234567", "17/11", [.. items], new OrderRules(20, true));
        return DrawInvoice.Pdf(invoice, Texts.Default.For("ru"));
    }

    private static int Pages(byte[] pdf)
    {
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        using var stream = new MemoryStream(pdf);
        return PdfSharp.Pdf.IO.PdfReader.Open(stream, PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import).PageCount;
    }
}
