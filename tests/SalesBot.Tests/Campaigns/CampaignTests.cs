using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Records;

namespace SalesBot.Tests.Campaigns;

public sealed class CampaignTests : CampaignTest
{
    [Theory] // F7, D25
    [InlineData("Конт. тел.;Имя;Срочность\n89161234567;Лис;срочно\n", CallPriority.High)]
    [InlineData("Моб. тел;Имя;Важность\n89161234567;Лис;средняя\n", CallPriority.Normal)]
    [InlineData("Тел. контакта;Имя;Приоритет\n89161234567;Лис;Не срочно\n", CallPriority.Low)]
    public async Task Headings_and_priorities_are_read_as_people_write_them(string list, CallPriority priority)
    {
        await Start(list);
        Assert.Equal((priority, "+79161234567"), ((await Only()).Priority, (await Only()).Phone));
    }

    [Fact] // B17
    public async Task A_list_becomes_calls_once_it_is_started_and_nobody_hears_of_it_before()
    {
        await Write(Head + "89161234567;Иванов Пётр;ООО «Ромашка»;брали профнастил;высокий;\n89217776655;Зайцев;;;;\n");
        await Boss.Sees("✓ обзвон.csv: список принят").Sees("«Осень»: ещё не начат", "обзвон.csv: 2 звонка. Звонят: 3 сотрудника",
            "Расскажите о новом профнастиле");
        await Anna.DoesNotSee("Осень");
        await Boss.Clicks("Начать").Sees("«Осень»: обзвон идёт", "Всего 2 · осталось 2 · сейчас звонят 0").DoesNotSee("ещё не начат");
        await Anna.Sees("Обзвон «Осень»: для вас 2 звонка", "Расскажите о новом профнастиле");
        await Petrova.Sees("Обзвон «Осень»: для вас 2 звонка");
        await Orlov.DoesNotSee("Осень");
        Assert.Equal(
            2,
            await Office.Read(db =>
                db.Audit.CountAsync(record => record.Action == "campaign.written" || record.Action == "campaign.started")));
    }

    [Fact] // B17
    public async Task Started_twice_everybody_is_told_once()
    {
        await Write(Many(1));
        await Boss.ClicksAtOnce("Начать", 5);
        Assert.Single(Anna.Messages, message => message.Shows("Обзвон «Осень»"));
        await Boss.Clicks("Остановить").Sees("обзвон остановлен").Clicks("Продолжить").Sees("обзвон идёт");
        Assert.Single(Anna.Messages, message => message.Shows("Обзвон «Осень»"));
    }

    [Fact] // B17
    public async Task Not_started_it_is_gone()
    {
        await Write(Many(2));
        await Boss.Clicks("Не начинать").Sees("Обзвон «Осень» отменён, никому ничего не отправлено");
        Assert.Empty(await Calls());
        await Boss.Says("/campaign").Sees("Пока ни одного");
    }

    [Fact] // B17
    public async Task Every_mistake_of_the_list_is_told_by_line_and_column_and_the_brief_is_not_lost()
    {
        await Write(Head + "8916;Иванов;;;;\n89161234567;;;;когда-нибудь;Никто\n;Зайцев;;;;\n");
        await Boss.Sees(
            "обзвон.csv: 4 ошибки, ничего не загружено",
            "Строка 2, «Телефон»: «8916» не номер телефона",
            "Строка 3, «Приоритет»: «когда-нибудь»",
            "Строка 3, «Кто звонит»: «Никто» среди звонящих нет",
            "Строка 4, «Телефон»: не заполнено",
            "Обзвон «Осень» с памяткой сохранён");
        Assert.Empty(await Calls());
        await Boss.Clicks("Загрузить список");
        await Boss.Send(Boss.Update() with { Files = [File(Many(3), "другой.csv")] });
        await Boss.Clicks("Дальше").Sees("другой.csv: 3 звонка", "Расскажите о новом профнастиле").Clicks("Начать").Sees("обзвон идёт");
        Assert.Equal(3, (await Calls()).Count);
    }

    [Fact] // B17
    public async Task Another_list_takes_the_place_of_the_former()
    {
        await Write(Many(3));
        var (start, card) = Boss.Button("Начать");
        await Boss.Clicks("Другой список");
        await Boss.Send(Boss.Update() with { Files = [File(Many(2), "другой.csv")] });
        await Boss.Clicks("Дальше").Sees("другой.csv: 2 звонка");
        await Boss.Clicks(start, card).IsTold("уже что-то сделали").Sees("ещё не начат");
        Assert.Equal(2, (await Calls()).Count);
    }

    [Fact] // B17, B25
    public async Task Blocked_numbers_open_leads_and_who_asked_not_to_be_called_are_left_out_and_counted()
    {
        await Anna.Says("89161234501 Спамов Олег").Clicks("Пропустить").Clicks("Петрова").Clicks("Не обращение").Clicks("Спам");
        await Anna.Says("89161234502 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Start(Head + "89161234503;;;;;\n", "Первый");
        await Anna.Clicks("Следующий звонок").Clicks("Больше не звонить");
        await Write(Head + "89161234500;;;;;\n8 (916) 123-45-00;;;;;\n+79161234501;;;;;\n89161234502;;;;;\n89161234503;;;;;\n");
        await Boss.Sees("обзвон.csv: 1 звонок", "учтены один раз: 1", "заблокирован как спам: 1", "открытое обращение: 1",
            "просили не звонить: 1");
        Assert.Equal(
            "+79161234500",
            Assert.Single(await Office.Read(db => db.CampaignCalls.Where(call => call.CampaignId == 2).ToListAsync())).Phone);
    }

    [Fact] // B17
    public async Task A_list_of_nobody_cannot_be_started()
    {
        await Anna.Says("89161234502 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Write(Head + "89161234502;;;;;\n");
        await Boss.Sees("звонить некому", "открытое обращение: 1");
        Assert.Throws<InvalidOperationException>(() => Boss.Button("Начать"));
        await Boss.Says("/campaign 1 start 0").Sees("ещё не начат");
    }

    [Fact] // B17
    public async Task Voice_and_other_files_go_with_the_brief_and_can_be_fetched()
    {
        await Write(Many(1), "Осень", File("голос", "речь.ogg"), File("Цена;Товар\n1;2\n", "прайс.csv"));
        await Boss.Sees("обзвон.csv: 1 звонок", "Файлы: речь.ogg, прайс.csv").Clicks("Начать");
        await Anna.Clicks("Следующий звонок").Clicks("Файлы").IsTold("2 файла");
        Assert.Equal(["речь.ogg", "прайс.csv"], Anna.Messages.Select(message => message.File?.Name).OfType<string>());
    }

    [Fact] // B17
    public async Task Without_a_table_the_files_are_kept_and_the_list_is_asked_for()
    {
        await Boss.Says("/campaign new").Says("Осень").Says("Памятка").Attaches("речь.ogg").Clicks("Дальше").Sees("Среди файлов нет списка")
            .Clicks("Загрузить список");
        await Boss.Send(Boss.Update() with { Files = [File([(byte)'P', (byte)'K', 3, 4, 1], "список.xlsx")] });
        await Boss.Clicks("Дальше").Sees("список.xlsx не похож на таблицу").Clicks("Загрузить список");
        await Boss.Send(Boss.Update() with { Files = [File(Many(1), "обзвон.csv")] });
        await Boss.Clicks("Дальше").Sees("обзвон.csv: 1 звонок", "Файлы: речь.ogg");
    }

    [Fact] // F7, D25: as an address book exports it
    public async Task A_number_in_another_column_and_a_surname_of_its_own_are_not_lost()
    {
        await Write("Имя;Отчество;Фамилия;Телефон переносной;Рабочий телефон\nПётр;Ильич;Иванов;;8 495 123-45-67 доб. 12\n"
            + "Анна;;Сергеева;89161234568;84951234568\n;;;89161234569,00;\n;;;=+79161234560;\n");
        Assert.Equal([("+74951234567;ext=12", "Иванов Пётр Ильич", ""), ("+79161234568", "Сергеева Анна", "84951234568"),
            ("+79161234569", "", ""), ("+79161234560", "", "")],
            (await Calls()).Select(call => (call.Phone, call.Who, call.About)));
    }

    [Fact] // B17
    public async Task The_template_can_be_uploaded_as_it_is()
    {
        await Boss.Says("/campaign template");
        var template = Boss.Last.File!.Content;
        await Boss.Says("/campaign new").Says("Осень").Says("Памятка");
        await Boss.Send(Boss.Update() with { Files = [File(template, "к.xlsx")] });
        await Boss.Clicks("Дальше").Sees("к.xlsx: 1 звонок");
        Assert.Equal(("Иванов Пётр, ООО «Ромашка»", CallPriority.Normal), ((await Only()).Who, (await Only()).Priority));
    }

    [Fact] // B17, B9
    public async Task The_day_and_the_list_say_how_many_calls_are_mine()
    {
        await Start(Head + "89161234500;;;;;Петрова\n89161234501;;;;;\n");
        await Petrova.Says("/today").Sees("Обзвон «Осень» · 2 звонка");
        await Anna.Says("/campaign").Sees("Осень: 1 звонок").Clicks("Осень").Sees("Для вас 1 звонок",
            "Расскажите о новом профнастиле").Clicks("Следующий звонок");
        await Anna.Says("/today").DoesNotSee("Обзвон «Осень» ·");
        await Orlov.Says("/today").DoesNotSee("Осень").Says("/campaign").Sees("нет прав");
    }

    [Fact] // B17
    public async Task What_is_being_prepared_is_no_business_of_the_callers()
    {
        await Write(Many(1));
        await Anna.Says("/campaign 1").Sees("Такого обзвона нет").Says("/campaign 1 start 1").Says("/campaign new").Sees("нет прав")
            .Says("/campaign").Sees("Звонков для вас сейчас нет");
        Assert.Equal(CampaignState.Draft, await Office.Read(db => db.Campaigns.Select(campaign => campaign.State).SingleAsync()));
    }

    [Fact] // B17
    public async Task Callers_neither_stop_it_nor_see_the_figures()
    {
        await Start(Many(1));
        await Anna.Says("/campaign 1").Sees("Для вас 1 звонок").DoesNotSee("Всего 1");
        await Anna.Says("/campaign 1 stop");
        Assert.Equal(CampaignState.Running, await Office.Read(db => db.Campaigns.Select(campaign => campaign.State).SingleAsync()));
    }

    [Fact] // B17
    public void Ten_thousand_rows_are_the_limit()
    {
        var rows = Enumerable.Range(1, ReadCallList.MostRows + 2)
            .Select(n => new SheetRow(n, [n == 1 ? "Phone" : $"+7916{n:0000000}"])).ToList();
        Assert.Contains("100,000", Assert.Single(ReadCallList.Of(rows, [], Sales.Features.Texts.For("en")).Mistakes).What,
            StringComparison.Ordinal);
        Assert.Equal(ReadCallList.MostRows, ReadCallList.Of([.. rows.SkipLast(1)], [], Sales.Features.Texts.For("en")).Rows.Count);
    }

    [Fact] // B17
    public async Task A_list_of_a_thousand_is_taken_whole()
    {
        await Start(Head + string.Concat(Enumerable.Range(0, 1200).Select(n => $"+7916{n:0000000};;;;{1 + n % 3};\n")));
        await Boss.Sees("Всего 1 200 · осталось 1 200");
        await Anna.Clicks("Следующий звонок").Sees("+7 916 000-00-00");
    }
}
