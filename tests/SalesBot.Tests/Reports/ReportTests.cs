using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reports;
using SalesBot.Tests.Orders;
using Report = SalesBot.Reports.Report;

namespace SalesBot.Tests.Reports;

public sealed class ReportTests : OrderTest
{
    [Fact] // B16
    public async Task It_counts_calls_leads_proposals_orders_and_what_was_won()
    {
        await Week();
        await Boss.Says("/report").Sees("Отчёт: 17.11 — 23.11", "Звонки: 2", "Обращения: 3", "Из них с КП: 1", "С заказом: 1",
            "Выиграно: 1 ███", "Конверсия: 33 %");
        await Boss.Sees("Петрова Ольга: 2 → 1 (50 %)", "Сидоров Игорь: 1 → 0 (0 %)", "По рекомендации: 2 → 1", "не указан: 1 → 0",
            "звонок: 2 → 1", "письмо: 1 → 0", "Отказы: 1", "Дорого: 1");
    }

    [Fact] // B16, D6
    public async Task How_long_the_first_contact_took_is_read_from_the_data_and_counted_in_working_hours()
    {
        await Office.Pass(TimeSpan.FromMinutes(4));
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        Office.Clock.Advance(TimeSpan.FromHours(4.5));
        await Anna.Says("89123456789").Clicks("Новое обращение").Says("фасад").Clicks("Изменить…").Clicks("Ответственный").Clicks("Сидоров")
            .Clicks("Готово");
        // Registered at 17:34, answered the next morning at 9:34: an hour of work.
        Office.Clock.Advance(TimeSpan.FromHours(16));
        await Sidorov.Says("/lead 2").Clicks("КП").Says("Фасад").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Boss.Says("/report week").Sees("Половина обращений: до 4 минут", "девять из десяти: до 1 часа");
    }

    [Fact] // B16
    public async Task A_manager_reads_of_their_own_and_a_head_of_all()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Office.Change(db =>
        {
            foreach (var person in db.People) person.DeputyId = null;
            return Task.CompletedTask;
        });
        await Petrova.Says("/report").Sees("Обращения: 1").DoesNotSee("Сидоров Игорь: 1");
        await Gromova.Says("/report").Sees("Обращения: 2", "Петрова Ольга: 1", "Сидоров Игорь: 1");
        await Anna.Says("/report").Sees("нет прав");
    }

    [Fact] // B16
    public async Task Leads_that_have_not_moved_for_seven_days_are_named()
    {
        await Boss.Says("/report").Sees("Без движения 7 дней: 0");
        Office.Clock.Advance(TimeSpan.FromDays(8));
        await Boss.Says("/report quarter").Sees("Без движения 7 дней: 1").Clicks("L-2026-000001").Sees("кровля ангара");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says("звонил, думают");
        await Boss.Says("/report").Sees("Без движения 7 дней: 0", "Обращения: 0");
    }

    [Fact] // B16
    public async Task A_registration_that_was_taken_back_does_not_count()
    {
        await Anna.Clicks("Отменить · 30");
        await Boss.Says("/report").Sees("Обращения: 0");
    }

    [Fact] // B16
    public async Task A_contact_that_is_no_sale_is_a_call_and_no_lead()
    {
        await Anna.Says("89990000000 Лис Олег сталь -> Петрова").Clicks("Не обращение").Clicks("Поставщик");
        await Boss.Says("/report").Sees("Звонки: 2", "Обращения: 1");
    }

    [Fact] // B16, D7
    public async Task The_workbook_has_typed_cells_and_no_formula_whatever_people_have_written()
    {
        await Week();
        await Office.Change(db =>
        {
            db.People.Single(person => person.Name == "Сидоров Игорь").Name = "=HYPERLINK(\"http://evil\") Игорь";
            return Task.CompletedTask;
        });
        await Boss.Says("/report month").Clicks("Файл Excel").Sees("Отчёт: 24.10 — 23.11");
        var excel = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>()
            .Single(file => file.Name == "Отчёт 2026-10-24 — 2026-11-23.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream(excel.Content), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book).Select(error => error.Description));
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()).ToList();
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        Assert.All(cells, cell => Assert.EndsWith($"{((Row)cell.Parent!).RowIndex}", cell.CellReference!.Value!, StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.DataType!.Value == CellValues.InlineString
            && cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell is { StyleIndex.Value: 2 } && cell.DataType!.Value == CellValues.Number
            && cell.CellValue!.Text == "0.5");
        Assert.Contains(cells, cell => cell is { StyleIndex.Value: 1 } && cell.DataType!.Value == CellValues.Number);
        await Boss.Says("/audit").Sees("Выгружен отчёт", "обращений: 3");
        AssertForeignReadersCope(excel.Content);
    }

    /// <summary>Of all readers the strictest: no prefixes, relations beside their part; and heads that a person can read (D7).</summary>
    private static void AssertForeignReadersCope(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        string Part(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }

        Assert.Contains("<workbook ", Part("xl/workbook.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Target=\"/", Part("xl/_rels/workbook.xml.rels"), StringComparison.Ordinal);
        Assert.Matches("<font>.*<b ?/>", Part("xl/styles.xml"));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains("<cols>", Part(sheet.FullName), StringComparison.Ordinal));
    }

    [Theory] // B16
    [InlineData(new int[0], null, null)]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 1, 2, 3, 4 }, 2, 4)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 90 }, 5, 9)]
    public void The_median_and_the_ninetieth_are_values_that_occurred(int[] minutes, int? median, int? ninetieth)
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var leads = minutes.Select(after => new ReportLead("L", LeadState.Open, 1, 1, at, null)
        { FirstCompletedAt = at.AddMinutes(after) }).ToList();
        var report = Report.Of(ReportPeriod.Of("week", new DateOnly(2026, 11, 23))!, 0, leads, (from, to) => to - from);
        Assert.Equal((median, ninetieth), ((int?)report.Median?.TotalMinutes, (int?)report.Ninetieth?.TotalMinutes));
    }

    [Fact] // D1
    public async Task A_proposal_counts_when_it_was_made_whatever_came_of_it()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Boss.Says("/report").Sees("Из них с КП: 1");
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Boss.Says("/report").Sees("Из них с КП: 1");
    }

    [Fact] // D2
    public async Task Those_who_wait_for_the_first_contact_stand_beside_how_long_it_took()
    {
        for (var i = 0; i < 4; i++) await Anna.Says($"8916555000{i} Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("Занимаюсь");
        await Boss.Says("/report").Sees("Связались с 0 из 5. Ждут: 5, первый — с");
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Boss.Says("/report").Sees("Связались с 1 из 5. Ждут: 4, первый — с");
    }

    [Fact] // D4
    public async Task Any_period_is_told_and_what_is_none_is_refused_in_words()
    {
        await Boss.Says("/report прошлый месяц").Sees("Отчёт: 01.10", "31.10").Clicks("Файл Excel")
            .Also(boss => Assert.Single(boss.Messages, message => message.File?.Name == "Отчёт 2026-10-01 — 2026-10-31.xlsx"));
        await Boss.Says("/report потом").Sees("Не понял период «потом»").Clicks("Месяц").Sees("Отчёт: 24.10");
    }

    [Fact] // D5, W8
    public async Task Orders_are_told_in_roubles_and_one_that_was_cancelled_is_none()
    {
        await Week();
        await Boss.Says("/report").Sees("Заказы на 72 000,00 ₽, выиграно на 72 000,00 ₽, средний 72 000,00 ₽");
    }

    /// <summary>A lead of Petrova's that is won, one of hers by letter that is open, and one of Sidorov's that was refused.</summary>
    private async Task Week()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Says("/lead 1");
        await Posted();
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Anna.Says("/letter 89123456789").Clicks("Новое обращение").Says("ещё ангар").Clicks("Готово");
        await Boss.Says("/lead 2").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
    }
}
