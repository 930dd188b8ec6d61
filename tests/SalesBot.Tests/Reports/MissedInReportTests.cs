using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.MissedCalls;
using SalesBot.Reports;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Reports;

/// <summary>Missed calls and what became of them, calls to contracts, what an order comes to on average (D5).</summary>
public sealed class MissedInReportTests : OrderTest
{
    [Fact] // B4, D5
    public async Task What_became_of_missed_calls_is_told()
    {
        await Anna.Says("/missed 89161110001 Лис").Clicks("Дозвонились").Says("фасад").Clicks("Сидоров").Clicks("Готово")
            .Sees("L-2026-000002");
        await Anna.Says("/missed 89161110002 Волков");
        await Anna.Says("/missed 89161110003 Зайцев");
        Office.Clock.Advance(TimeSpan.FromHours(2));
        await Anna.Says("/missed 89161110002").Sees("Волков");
        await Anna.Says("/missed").Clicks("+7 916 111-00-03").Clicks("Закрыть…").Clicks("Уже не нужно");
        await Boss.Says("/report").Sees("Пропущенные звонки: 3",
            "Перезвонили вовремя: 1, позже: 0, не дозвонились: 1, ждут: 1", "Стали обращениями: 1");
    }

    [Fact] // B4, B7
    public async Task One_reads_of_ones_own()
    {
        await Anna.Says("/missed 89161110001 Лис");
        await Petrova.Says("/report").DoesNotSee("Пропущенные звонки");
    }

    [Theory]
    [InlineData(MissedCallState.Reached, 60, MissedEnd.InTime)]
    [InlineData(MissedCallState.Reached, 61, MissedEnd.Late)]
    [InlineData(MissedCallState.Written, 5, MissedEnd.Written)]
    [InlineData(MissedCallState.Closed, 5, MissedEnd.GivenUp)]
    [InlineData(MissedCallState.ToWrite, null, MissedEnd.Waits)]
    [InlineData(MissedCallState.ToCall, null, MissedEnd.Waits)]
    public void How_one_ended(MissedCallState state, int? minutes, MissedEnd end) => Assert.Equal(end, MissedRow.EndOf(
        state, minutes is { } took ? TimeSpan.FromMinutes(took) : null, TimeSpan.FromMinutes(60)));

    [Fact] // D5
    public async Task Calls_to_contracts_and_what_an_order_comes_to_by_manager_and_source()
    {
        await Posted();
        await NewLead();
        await Petrova.Says("/lead 2").Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 60").Clicks("Дальше").Clicks("Кузнецов")
            .Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000002");
        await Boss.Says("/report").Sees("2 звонка → 1 договор (50 %)", "средний 54 000,00 ₽",
            "Петрова Ольга: 2 → 2 (100 %), 108 000,00 ₽, средний 54 000,00 ₽",
            "По рекомендации: 2 → 2 (100 %), 108 000,00 ₽, средний 54 000,00 ₽");
    }

    [Fact] // B16, D5
    public async Task The_workbook_has_each_missed_call_and_each_average()
    {
        await Posted();
        await Anna.Says("/missed 89161110001 Лис").Clicks("Дозвонились").Says("фасад").Clicks("Сидоров").Clicks("Готово");
        await Anna.Says("/missed 89161110002 Волков");
        await Boss.Says("/report").Clicks("Файл Excel");
        var file = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>().Last();
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Row>())
            .Select(row => string.Join(" | ", row.Descendants<Cell>().Select(Rounded))).ToList();
        Assert.Contains("Название | Обращения | С КП | С заказом | Выиграно | Конверсия | Сумма заказов, ₽ | Выиграно, ₽ | Договоры"
            + " | Средний заказ, ₽", rows);
        Assert.Contains("Петрова Ольга | 1 | 0 | 1 | 1 | 1 | 72000 | 72000 | 1 | 72000", rows);
        Assert.Contains("Договоры по звонкам | 1", rows);
        Assert.Contains("Пропущенные звонки | 2", rows);
        Assert.Contains("Перезвонили вовремя | 1", rows);
        Assert.Contains("Ждут звонка | 1", rows);
        Assert.Contains("Из пропущенных стали обращениями | 1", rows);
        Assert.Contains(rows, row => row.Contains("+79161110001 | Лис | Белова Анна | Перезвонили вовремя", StringComparison.Ordinal)
            && row.EndsWith("| L-2026-000002", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("+79161110002 | Волков | Белова Анна | Ждут звонка", StringComparison.Ordinal));
    }

    private static string Rounded(Cell cell) =>
        decimal.TryParse(cell.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && cell.InnerText[0] != '+'
        ? number.ToString("0.####", CultureInfo.InvariantCulture) : cell.InnerText;
}
