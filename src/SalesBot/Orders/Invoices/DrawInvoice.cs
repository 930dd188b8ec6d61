using System.Globalization;
using SalesBot.Processes;

namespace SalesBot.Orders.Invoices;

/// <summary>Draws an invoice as a PDF, the way accountants know it: bank, parties, table, totals, sum in words, signatures.</summary>
internal static class DrawInvoice
{
    private static readonly double[] Columns = [24, 247, 60, 40, 65, 75], WithRate = [24, 197, 60, 40, 65, 50, 75];

    /// <summary>The bytes of the PDF.</summary>
    /// <exception cref="InvoiceFontMissingException">The machine has no font.</exception>
    public static byte[] ToPdf(Invoice invoice, Phrases phrases)
    {
        var paper = new InvoicePaper(phrases.Say("invoice.title", ("number", invoice.Number), ("day", Day(invoice, phrases))),
            InvoiceFonts.OfMachine);
        Picture(paper, invoice.Logo);
        Bank(paper, invoice.Seller, phrases);
        Head(paper, invoice, phrases);
        Table(paper, invoice, phrases);
        Totals(paper, invoice, phrases);
        Signatures(paper, phrases);
        return paper.ToBytes();
    }

    private static void Picture(InvoicePaper paper, Pdf.PdfImage? logo)
    {
        if (logo is null) return;
        const double widest = 170, highest = 48;
        paper.Picture(logo, widest, highest);
        paper.Space(10);
    }

    private static void Bank(InvoicePaper paper, Seller seller, Phrases phrases)
    {
        if (seller.Bank.Length == 0 || seller.Account.Length == 0) return;
        const double wide = 290, narrow = 50, rest = InvoicePaper.Width - wide - narrow;
        paper.Row(
        [
            new Cell(phrases.Say("invoice.bank", ("bank", seller.Bank)), wide),
            new Cell(phrases["invoice.bik"], narrow),
            new Cell(seller.Bik, rest),
        ]);
        paper.Row([new Cell(Ids(seller, phrases), wide), new Cell(phrases["invoice.account"], narrow), new Cell(seller.CorrAccount, rest)]);
        paper.Row(
        [
            new Cell(phrases.Say("invoice.payee", ("name", seller.Name)), wide),
            new Cell(phrases["invoice.account"], narrow),
            new Cell(seller.Account, rest),
        ]);
        paper.Space(14);
    }

    private static void Head(InvoicePaper paper, Invoice invoice, Phrases phrases)
    {
        paper.Text(phrases.Say("invoice.title", ("number", invoice.Number), ("day", Day(invoice, phrases))), 14, bold: true);
        paper.Space(4);
        paper.Rule();
        paper.Space(8);
        string[] seller = [invoice.Seller.Name, Ids(invoice.Seller, phrases), invoice.Seller.Address];
        Party(paper, phrases["invoice.seller"], string.Join(", ", seller.Where(part => part.Length > 0)));
        Party(paper, phrases["invoice.client"],
            invoice.ClientInn is { } inn ? $"{invoice.Client}, {phrases.Say("invoice.inn", ("inn", inn))}" : invoice.Client);
        Party(paper, phrases["invoice.basis"], phrases.Say("invoice.contract", ("contract", invoice.Contract)));
        paper.Space(8);
    }

    private static void Party(InvoicePaper paper, string label, string text)
    {
        if (text.Length == 0) return;
        const double indent = 80;
        var top = paper.Y;
        paper.Text(label, width: indent);
        paper.Y = top;
        paper.Text(text, bold: true, left: InvoicePaper.Left + indent, width: InvoicePaper.Width - indent);
        paper.Space(4);
    }

    private static void Table(InvoicePaper paper, Invoice invoice, Phrases phrases)
    {
        // Where every line may have another rate, each says which.
        var byItem = invoice.Rules.By == VatBy.Items;
        var columns = byItem ? WithRate : Columns;
        string[] heads =
        [
            "№", phrases["invoice.column.name"], phrases["invoice.column.quantity"], phrases["invoice.column.unit"],
            phrases["invoice.column.price"], .. byItem ? [phrases["invoice.column.vat"]] : Array.Empty<string>(),
            phrases["invoice.column.sum"],
        ];
        void Head() => paper.Row([.. heads.Select((head, i) => new Cell(head, columns[i], AtRight: IsNumber(i)))], bold: true);
        Head();
        paper.PageHead = Head;
        foreach (var line in invoice.Lines)
        {
            string[] texts =
            [
                line.Position.ToString(CultureInfo.InvariantCulture), line.Name, phrases.Number(line.Quantity), line.Unit,
                phrases.Amount(line.Price), .. byItem ? [Rate(invoice.Rules.RateOf(line.VatPercent), phrases)] : Array.Empty<string>(),
                phrases.Amount(line.Sum),
            ];
            paper.Row([.. texts.Select((text, i) => new Cell(text, columns[i], AtRight: IsNumber(i)))]);
        }

        paper.PageHead = null;
    }

    private static bool IsNumber(int column) => column is 2 or >= 4;

    private static string Rate(int percent, Phrases phrases) =>
        percent == 0 ? phrases["order.vat-none"] : phrases.Say("order.vat-day", ("percent", percent));

    private static void Totals(InvoicePaper paper, Invoice invoice, Phrases phrases)
    {
        const double height = 130;
        var totals = invoice.Totals;
        paper.Space(6, needed: height);
        var sum = invoice.Rules.VatIncluded ? totals.Total : totals.Net;
        paper.RightText(phrases.Say("invoice.sum", ("sum", phrases.Amount(sum))), bold: true);
        var key = invoice.Rules.VatIncluded ? "invoice.vat-included" : "invoice.vat-on-top";
        if (invoice.Taxes.Count == 0) paper.RightText(phrases["invoice.without-vat"], bold: true);
        foreach (var tax in invoice.Taxes)
            paper.RightText(phrases.Say(key, ("percent", tax.Percent), ("vat", phrases.Amount(tax.Vat))), bold: true);
        paper.RightText(phrases.Say("invoice.to-pay", ("sum", phrases.Amount(totals.Total))), bold: true);
        paper.Space(8);
        paper.Text(phrases.Say("invoice.count", ("n", invoice.Lines.Count), ("sum", phrases.Amount(totals.Total))));
        paper.Text(SumInWords.Of(totals.Total, phrases), bold: true);
        paper.Space(8);
        paper.Rule();
    }

    private static void Signatures(InvoicePaper paper, Phrases phrases)
    {
        paper.Space(24);
        var top = paper.Y;
        paper.Text(phrases["invoice.director"], width: InvoicePaper.Width / 2);
        paper.Y = top;
        paper.Text(phrases["invoice.accountant"], left: InvoicePaper.Left + InvoicePaper.Width / 2, width: InvoicePaper.Width / 2);
    }

    private static string Ids(Seller seller, Phrases phrases) => string.Join(", ", new[]
    {
        seller.Inn.Length > 0 ? phrases.Say("invoice.inn", ("inn", seller.Inn)) : "",
        seller.Kpp.Length > 0 ? phrases.Say("invoice.kpp", ("kpp", seller.Kpp)) : "",
    }.Where(part => part.Length > 0));

    private static string Day(Invoice invoice, Phrases phrases) => invoice.Day.ToString(phrases["invoice.day"], phrases.Culture);
}
