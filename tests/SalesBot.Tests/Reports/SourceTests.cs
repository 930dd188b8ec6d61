using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Programs;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Reports;

/// <summary>Where clients come from, and what became of it, step by step and in roubles (D3).</summary>
public sealed class SourceTests : OrderTest
{
    [Fact] // B16, D3
    public async Task Where_a_client_came_from_is_said_by_whoever_took_the_call_and_lost_leads_count_too()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово").Sees("L-2026-000002").Clicks("Источник…")
            .Clicks("Выставка").Sees("Источник: Выставка");
        await Sidorov.Says("/lead 2").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Boss.Says("/report").Sees("Выставка: 1 → 0 (0 %)", "не указан: 1 → 0 (0 %)");
    }

    [Fact] // A11, D3
    public async Task What_was_said_at_the_call_is_not_asked_again_in_the_order()
    {
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Источник…").Clicks("Сайт");
        await Petrova.Says("/lead 1").Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше").Clicks("Кузнецов")
            .Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000001", "Проведён");
        await Boss.Says("/report").Sees("Сайт: 1 → 1 (100 %), 72 000,00 ₽");
        await Boss.Says("/history 1").Sees("Источник: Сайт");
    }

    [Theory] // D3
    [InlineData("ad", "", "", "", "ad")]
    [InlineData("", "yandex", "cpc", "", "ad")]
    [InlineData("", "google", "Organic", "", "search")]
    [InlineData("", "partner", "", "", "partner")]
    [InlineData("", "", "", "https://www.example.com", "site")]
    [InlineData("", "", "", "", null)]
    public void The_marks_of_a_link_say_where_a_client_came_from(string own, string utm, string medium, string page, string? source) =>
        Assert.Equal(source, SourceOfUtm.Of(
            new LeadSource { Source = own, UtmSource = utm, UtmMedium = medium, Page = page }, ["site", "search", "ad"]));

    [Fact] // B16, D3, D5
    public async Task From_step_to_step_and_in_roubles_in_the_chat_and_in_the_file()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Says("/lead 1");
        await Posted();
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Boss.Says("/lead 2").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await NewLead();
        await Boss.Says("/report").Sees("До первого контакта: 1 из 3, половина за 0 дн., потеряно 33 %",
            "До КП: 1 из 1, половина за 0 дн., потеряно 0 %", "До заказа: 1 из 1", "Открытые заказы: 72 000,00 ₽",
            "за этот месяц: 72 000,00 ₽", "Петрова Ольга: 2 → 1 (50 %), 72 000,00 ₽");
        await Boss.Clicks("Файл Excel");
        var file = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>().Last();
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Row>())
            .Select(row => string.Join(" | ", row.Descendants<Cell>().Select(Rounded))).ToList();
        Assert.Contains("До первого контакта | 3 | 1 | 1 | 0.3333 | 0", rows);
        Assert.Contains("До КП | 1 | 1 | 0 | 0 | 0", rows);
        Assert.Contains("До заказа | 1 | 1 | 0 | 0 | 0", rows);
        Assert.Contains("Петрова Ольга | 2 | 1 | 1 | 1 | 0.5 | 72000 | 72000 | 1 | 72000", rows);
        Assert.Contains("Сидоров Игорь | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0", rows);
        Assert.Contains("Открытые заказы, ₽ | 72000", rows);
        Assert.Contains("Средний заказ, ₽ | 72000", rows);
    }

    private static string Rounded(Cell cell) =>
        decimal.TryParse(cell.InnerText, NumberStyles.Number, CultureInfo.InvariantCulture, out var n)
        ? n.ToString("0.####", CultureInfo.InvariantCulture) : cell.InnerText;
}
