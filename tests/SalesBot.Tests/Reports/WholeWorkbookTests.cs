using SalesBot.Tests.Architecture;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Reports;

/// <summary>Every cell of every sheet of the report's workbook, for a week of which all is known (B16, D7).</summary>
public sealed class WholeWorkbookTests : OrderTest
{
    [Fact] // B4, B16, D3, D5, D7, D20
    public async Task Every_cell_says_what_happened_and_is_a_number_a_moment_or_a_text_as_it_should()
    {
        await Week();
        await Boss.Says("/report").Clicks("Файл Excel");
        var file = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>().Last();
        var expected = Path.Combine(House.Root, "tests/SalesBot.Tests/Reports/every-cell.txt");
        Assert.Equal(await File.ReadAllTextAsync(expected), SheetPage.Of(file.Content) + "\n");
    }

    /// <summary>
    /// Petrova's lead has a proposal after an hour and an order of two lines that is won; hers by letter waits; Sidorov's of the
    /// exhibition is refused the next morning. Of three missed calls one becomes a lead of Sidorov's, one is given up and one waits.
    /// </summary>
    private async Task Week()
    {
        Office.Clock.Advance(TimeSpan.FromHours(1));
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Says("/lead 1");
        await Posted("С21 120\nН60 10,5");
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово").Sees("L-2026-000002").Clicks("Источник…")
            .Clicks("Выставка");
        await Anna.Says("/letter 89123456789").Clicks("Новое обращение").Says("ещё ангар").Clicks("Готово");
        await Anna.Says("/missed 89161110001 Лис").Clicks("Дозвонились").Says("забор").Clicks("Сидоров").Clicks("Готово");
        await Anna.Says("/missed 89161110002 Волков");
        await Anna.Says("/missed 89161110003 Зайцев");
        await Anna.Says("/missed").Clicks("+7 916 111-00-03").Clicks("Закрыть…").Clicks("Уже не нужно");
        Office.Clock.Advance(TimeSpan.FromHours(19.5));
        await Boss.Says("/lead 2").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
    }
}
