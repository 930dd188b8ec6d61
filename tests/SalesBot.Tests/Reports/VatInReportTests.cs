using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Catalogue;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Reports;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Reports;

/// <summary>The report's workbook says beside what orders come to how much of it is VAT, as their invoices do (D20, B16).</summary>
public sealed class VatInReportTests : OrderTest
{
    [Theory] // D20
    [InlineData(null, "12983.61")]
    [InlineData("без НДС", "0")]
    [InlineData("по ставкам позиций", "6545.45")]
    public async Task Each_lead_and_all_together_have_their_vat(string? vat, string expected)
    {
        await Office.Change(db =>
        {
            db.Items.Single(item => item.Name == "Профнастил С21").VatPercent = 10;
            return Task.CompletedTask;
        });
        await UpToApproval();
        await Petrova.Clicks("Не требуется");
        if (vat is not null) await Petrova.Clicks("Изменить…").Clicks("НДС").Says(vat);
        await Petrova.Clicks("Готово").Sees("Проведён");
        await Boss.Says("/report").Clicks("Файл Excel");
        var rows = Rows();
        Assert.Contains("Сумма заказов, ₽ | 72000", rows);
        Assert.Contains($"В том числе НДС, ₽ | {expected}", rows);
        Assert.Contains(rows,
            row => row.Contains("Состояние | Сумма заказов, ₽ | В том числе НДС, ₽ | До первого", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("L-2026-000001", StringComparison.Ordinal)
            && row.Contains($"| 72000 | {expected}", StringComparison.Ordinal));
    }

    [Fact] // D20
    public async Task It_is_said_in_English_too_and_is_none_without_an_order()
    {
        await Boss.Says("/language").Clicks("English").Says("/report").Clicks("Excel file");
        Assert.Contains("VAT in it, ₽ | 0", Rows());
    }

    [Theory] // D20: counted from the whole, and on top where prices are without it
    [InlineData(VatBy.Day, 22, true, 122_00, 22_00)]
    [InlineData(VatBy.Day, 22, false, 122_00, 22_00)]
    [InlineData(VatBy.None, 0, true, 122_00, 0)]
    [InlineData(VatBy.Items, 22, true, 232_00, 32_00)]
    [InlineData(VatBy.Items, 22, false, 269_84, 37_84)]
    public void The_vat_of_an_order_is_that_of_its_invoice(VatBy by, int percent, bool included, int kopecks, int vat) =>
        Assert.Equal(vat / 100m, new ReportOrder(1, kopecks / 100m, 1, "17/11", new OrderRules(percent, included) { By = by })
        {
            Lines = by == VatBy.Items ? [new TaxedSum(110, 10), new TaxedSum(122, null)] : [],
        }.Vat);

    private List<string> Rows()
    {
        var file = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>().Last();
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Row>())
            .Select(row => string.Join(" | ", row.Descendants<Cell>().Select(Plain)))];
    }

    private static string Plain(Cell cell) =>
        decimal.TryParse(cell.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && cell.InnerText[0] != '+'
        ? number.ToString("0.####", CultureInfo.InvariantCulture) : cell.InnerText;
}
