using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Conversations;

namespace SalesBot.Tests.Catalogue;

/// <summary>A price list is parted by headings, «Кровля», «Фасад»: they are no items, and no mistakes either (D25).</summary>
public sealed class SectionHeadingsTests : OfficeTest
{
    [Theory] // D25
    [InlineData("Наименование;Ед.;Цена\nКровля;;\nПрофнастил;м²;600\nФасад;;\nКассета;м²;900\n")]
    [InlineData("Наименование;Ед.;Цена с НДС;Цена без НДС\nКровля\nПрофнастил;м²;600;\nФасад\nКассета;м²;900;\n")]
    [InlineData("№;Наименование;Ед.;Цена\nКровля;;;\n1;Профнастил;м²;600\nФасад;;;\n2;Кассета;м²;900\n")]
    [InlineData("№;Наименование;Ед.;Цена\n1;Кровля;;\n1.1;Профнастил;м²;600\n2;Фасад;;\n2.1;Кассета;м²;900\n")]
    [InlineData("Код;Наименование;Ед.;Цена\n00-001;Кровля;;\n00-002;Профнастил;м²;600\n00-003;Фасад;;\n00-004;Кассета;м²;900\n")]
    [InlineData("Код;Наименование;Ед.;Цена\n;Кровля;;\n00-002;Профнастил;м²;600\nФасад;;;\n00-004;Кассета;м²;900\n")]
    public async Task Headings_are_counted_and_are_no_items(string list)
    {
        await Send(list).Sees("каталог обновлён", "Новых: 2",
            "Заголовки разделов (нет единицы и цены), не позиции: 2: «Кровля», «Фасад»").DoesNotSee("не заполнено");
        Assert.Equal(["Кассета", "Профнастил"],
            await Office.Read(db => db.Items.Select(item => item.Name).OrderBy(name => name).ToListAsync()));
    }

    [Fact] // D25
    public async Task The_preview_counts_them_apart_from_rows_with_a_mistake()
    {
        await Send("Наименование;Ед.;Цена\nКровля;;\nПрофнастил;м²;600\nПрочее;;\nМонтаж;;500\nПрочее;;\nДоставка;рейс;\n")
            .Sees("годных строк 1, с ошибками 2", "Строка 5, «Единица»: не заполнено", "Строка 7, «Цена»: не заполнено",
                "не позиции: 3: «Кровля», «Прочее», «Прочее»");
        await Boss.Clicks("Взять годные: 1").Sees("Новых: 1", "не позиции: 3");
    }

    [Fact] // D25: of a great many the first are named
    public async Task Of_many_the_first_are_named()
    {
        var rows = Enumerable.Range(1, 7).Select(n => $"Раздел {n};;\nПозиция {n};шт;{n}\n");
        await Send("Наименование;Ед.;Цена\n" + string.Concat(rows)).Sees("Новых: 7", "не позиции: 7: «Раздел 1»", "«Раздел 5», …")
            .DoesNotSee("«Раздел 6»");
    }

    [Theory] // D25: what says anything of an item is one, and what it lacks is told
    [InlineData("Кровля;;;Производство")]
    [InlineData("Кровля;м²;;")]
    [InlineData("Кровля;;600;")]
    [InlineData(";м²;600;")]
    public async Task A_row_that_is_an_item_with_a_mistake_stays_one(string row) =>
        await Send($"Название;Единица;Цена;Отдел\n{row}\nМонтаж;шт;10;\n").Sees("с ошибками 1", "не заполнено")
            .DoesNotSee("Заголовки разделов");

    [Fact]
    public async Task A_list_of_headings_alone_is_refused_with_the_reason()
    {
        await Send("Наименование;Ед.;Цена\nКровля;;\nФасад;;\n")
            .Sees("ничего не загружено", "Строка 2: здесь и дальше ни в одной строке нет единицы и цены");
        await Boss.Says("/catalogue").Sees("пока пуст");
    }

    private Chat Send(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Boss.Does(() => Boss.Send(Boss.Update() with
        {
            Text = "/catalogue",
            Files = [new IncomingFile("прайс.csv", "text/csv", bytes.Length, bytes)],
        }));
    }
}
