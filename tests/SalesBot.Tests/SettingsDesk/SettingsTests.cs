using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Orders;
using SalesBot.Orders.Invoices;
using SalesBot.Processes;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.SettingsDesk;

/// <summary>The office is set up in the chat, at once and in every process; the environment wins (15.5).</summary>
[Trait("Storage", "Every")]
public sealed class SettingsTests : OrderTest
{
    [Fact] // 15.5
    public async Task An_administrator_sees_each_setting_with_its_value_and_where_it_comes_from()
    {
        await Boss.Says("/settings").Sees("Рабочие часы: пн–пт 09:00–18:00 · исходное", "Часовой пояс: Москва", "Праздники: не указано",
            "НДС: 20 % с 01.01.2019, 22 % с 01.01.2026 · из файла процесса", "Цены каталога: с НДС",
            "Лестница напоминаний: 5 мин → ответственный", "Сбор уведомлений: 30 минут");
        await Boss.Clicks("Реквизиты и логотип").Sees("Телефон: +7 495 000-00-01 · исходное", "ИНН: не указано", "Логотип: не указано")
            .DoesNotSee("не указано · исходное");
        await Boss.Clicks("Назад").Clicks("Рабочие часы").Sees("Исходное значение", "Напоминания и сроки считаются по новым часам");
    }

    [Fact] // 15.5
    public async Task A_reminder_goes_by_the_hours_that_were_given()
    {
        await Give("hours", "пн-пт с 14 до 19, сб 10-14")
            .Sees("✓ Сохранено", "пн–пт 14:00–19:00; сб 10:00–14:00", "Изменено здесь: Админова");
        await NewLead();
        await Office.Pass(TimeSpan.FromMinutes(50));
        await Petrova.DoesNotSee("Напоминание");
        await Office.Pass(TimeSpan.FromMinutes(20));
        await Petrova.Sees("Напоминание");
    }

    [Theory] // 15.5, B13: as people say it; today is Monday, 23.11.2026
    [InlineData("hours", "без выходных с 9 до 21", "пн–вс 09:00–21:00")]
    [InlineData("hours", "с 9 до 18 кроме выходных", "пн–пт 09:00–18:00")]
    [InlineData("hours", "пн–чт 9:00–18:00, пт 9:00–16:45, обед 13-14", "пн–чт 09:00–13:00, 14:00–18:00; пт 09:00–13:00, 14:00–16:45")]
    [InlineData("hours", "будни 10-19, обед с 13-14", "пн–пт 10:00–13:00, 14:00–19:00")]
    [InlineData("hours", "9-17", "пн–пт 09:00–17:00")]
    [InlineData("hours", "9-13, 14-18", "пн–пт 09:00–13:00, 14:00–18:00")]
    [InlineData("hours", "пн вт ср 9-18", "пн–ср 09:00–18:00")]
    [InlineData("hours", "5/2 9-17", "пн–пт 09:00–17:00")]
    [InlineData("hours", "с понедельника по субботу с 9 до 18", "пн–сб 09:00–18:00")]
    [InlineData("hours", "пн-пт 9-17, сб и вс выходной", "пн–пт 09:00–17:00")]
    [InlineData("hours", "mon-fri 9am-5pm", "пн–пт 09:00–17:00")]
    [InlineData("hours", "Monday to Friday 9-5", "пн–пт 09:00–17:00")]
    [InlineData("hours", "9 to 5 weekdays", "пн–пт 09:00–17:00")]
    [InlineData("hours", "10-20 ежедневно.", "пн–вс 10:00–20:00")]
    [InlineData("holidays", "1-8 января", "01.01.2027–08.01.2027")]
    [InlineData("holidays", "с 1 по 8 января 2027", "01.01.2027–08.01.2027")]
    [InlineData("holidays", "01.01-08.01, 23.02, 8.03", "01.01.2027–08.01.2027; 23.02.2027; 08.03.2027")]
    [InlineData("holidays", "с 30.12 по 09.01", "30.12.2026–09.01.2027")]
    [InlineData("holidays", "30 декабря - 9 января; 9 мая", "30.12.2026–09.01.2027; 09.05.2027")]
    [InlineData("holidays", "31 декабря короткий день до 16", "31.12.2026 09:00–16:00")]
    [InlineData("holidays", "31.12 до 15:30", "31.12.2026 09:00–15:30")]
    [InlineData("holidays", "рабочая суббота 12.12 9-18", "12.12.2026 рабочий 09:00–18:00")]
    [InlineData("vat", "20 процентов", "20 %")]
    [InlineData("vat", "20 до 31.12.2026, потом 22", "20 %, 22 % с 01.01.2027")]
    [InlineData("vat", "22, с нового года 24", "22 %, 24 % с 01.01.2027")]
    [InlineData("vat", "22 сейчас, 24 с 1 июля", "22 %, 24 % с 01.07.2027")]
    [InlineData("vat-included", "не включён", "НДС сверху")]
    [InlineData("gather", "час", "1 час")]
    [InlineData("gather", "1 ч 30 мин", "1 час 30 минут")]
    [InlineData("gather", "1,5 часа", "1 час 30 минут")]
    [InlineData("gather", "не собирать", "сразу")]
    [InlineData("ladder", "полчаса, час, полтора часа, 2 часа", "30 мин → ответственный, 1 ч → ответственный, 1 ч 30 мин → заместитель")]
    public async Task A_value_is_read_as_people_say_it(string key, string said, string shown) => await Give(key, said).Sees("✓", shown);

    [Theory] // 15.5
    [InlineData("hours", "с утра до вечера", "Не получилось прочитать «с утра до вечера»", "например: пн-пт 9:00-18:00")]
    [InlineData("hours", "пн-пт 18-9", "Не получилось прочитать", "Конец позже начала")]
    [InlineData("zone", "Нарния", "Не знаю пояса «Нарния»", "например Минск")]
    [InlineData("zone", "+2", "от Москвы или от UTC", "МСК+2")]
    [InlineData("zone", "IST", "в разных странах значит разное", "МСК+2")]
    [InlineData("holidays", "23.02.27; 30.02.27", "Не получилось прочитать «30.02.27»", "23.02.2027")]
    [InlineData("holidays", "23.02.2027; 30.02.2027", "Не получилось прочитать «30.02.2027»", "23.02.2027")]
    [InlineData("holidays", "C:/passwords.txt", "Не получилось прочитать «C:/passwords.txt»", "23.02.2027")]
    [InlineData("holidays", "31.12.2026 9-16; 31.12.2026 9-15", "дважды", "")]
    [InlineData("vat", "двадцать", "Не получилось прочитать «двадцать»", "22 с 01.01.2026")]
    [InlineData("vat", "101", "Не получилось прочитать «101»", "от 0 до 100")]
    [InlineData("vat", "20; 22", "с одного и того же дня", "22 с 01.01.2026")]
    [InlineData("vat", "22,5", "Не получилось прочитать «22,5»", "22 с 01.01.2026")]
    [InlineData("vat-included", "как-нибудь", "Выберите кнопкой", "сверху")]
    [InlineData("ladder", "5, 10", "Нужно 4 числа", "ответственный, ответственный, заместитель, руководитель")]
    [InlineData("ladder", "5, 10, 10, 20", "должны расти", "5, 10, 15, 20")]
    [InlineData("gather", "500", "от 0 до 480", "например: 30")]
    [InlineData("seller.inn", "7707083894", "Контрольная цифра не сходится", "опечатки")]
    [InlineData("seller.inn", "12345", "10 цифр", "7707083893")]
    [InlineData("seller.kpp", "77", "9 цифр", "770701001")]
    [InlineData("seller.phone", "позвоните", "Не похоже на номер", "+7 495 123-45-67")]
    [InlineData("seller.bik", "144525225", "начинается с 04", "044525225")]
    [InlineData("seller.account", "123", "20 цифр", "40702810900000000001")]
    public async Task What_cannot_be_is_asked_again_with_the_form_it_takes(string key, string said, string problem, string example)
    {
        await Give(key, said).Sees(problem, example);
        await Boss.Says("/cancel").Says($"/settings {key}").DoesNotSee("Изменено здесь");
        Assert.Equal(0, await Office.Read(db => db.Set<SalesBot.OfficeSettings.OfficeSetting>().CountAsync()));
    }

    [Fact] // 15.5
    public async Task The_clock_goes_by_the_zone_that_was_given()
    {
        await Boss.Says("/settings").Clicks("Часовой пояс").Clicks("Изменить").Clicks("Екатеринбург").Sees("✓ Сохранено", "Екатеринбург");
        await Boss.Says("/settings zone").Sees("Изменено здесь: Админова Вера, сегодня 15:00");
        await Give("zone", "МСК+1").Sees("UTC+4");
    }

    [Fact] // 15.5
    public async Task On_a_holiday_that_was_given_nobody_is_reminded_and_a_worked_saturday_is_one()
    {
        await Give("holidays", "24.11.2026-26.11.2026\n28.11.2026 рабочий 9-16")
            .Sees("24.11.2026–26.11.2026; 28.11.2026 рабочий 09:00–16:00");
        await Boss.Says("/settings");
        var calendar = Office.Office.Calendar;
        Assert.Equal([true, false, false, false, true, true, false],
            Enumerable.Range(23, 7).Select(day => calendar.IsWorkingDay(new DateOnly(2026, 11, day))));
    }

    [Fact] // 15.5
    public async Task An_order_is_counted_by_the_vat_that_was_given_and_keeps_it()
    {
        await Give("vat", "7").Sees("✓ Сохранено", "7 %");
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 100").Sees("НДС 7 %: 3 925,23 ₽");
        await Petrova.Clicks("Дальше").Clicks("Кузнецов").Clicks("Сайт").Clicks("Не требуется").Clicks("Готово");
        await Give("vat", "20; 22 с 01.01.2026");
        await Give("vat-included", "сверху").Sees("НДС сверху");
        await Petrova.Says("/order O-2026-000001").Sees("НДС 7 %: 3 925,23 ₽", "60 000,00");
    }

    [Fact] // 15.5
    public async Task The_ladder_that_was_given_holds_for_leads_under_way()
    {
        await Give("ladder", "2, 3, 4, 7 минут")
            .Sees("2 мин → ответственный, 3 мин → ответственный, 4 мин → заместитель, 7 мин → руководитель");
        await NewLead();
        await Office.Pass(TimeSpan.FromMinutes(2));
        await Petrova.Sees("Напоминание");
        await Boss.Clicks("Вернуть как в файле").Sees("✓ Возвращено", "5 мин → ответственный");
    }

    [Fact] // 15.5
    public async Task Notices_are_gathered_for_as_long_as_was_given()
    {
        await Boss.Says("/settings gather").Clicks("Изменить").Clicks("сразу").Sees("✓ Сохранено", "сразу");
        await Boss.Says("/settings");
        Assert.Equal(0, Office.Office.Processes.Current.GatherMinutes);
        Assert.Equal(30, Office.Office.Processes.InFile.GatherMinutes);
    }

    [Fact] // 15.5
    public async Task An_invoice_has_the_seller_and_the_logo_that_were_given()
    {
        await Give("seller.name", "ООО «Кровля»");
        await Give("seller.inn", "7707 083 893").Sees("7707083893");
        await Give("seller.bik", "044525225");
        await Give("seller.account", "40702810900000000001").Sees("не подходит к БИК 044525225");
        await Boss.Says("40702810938000000001").DoesNotSee("Такой настройки нет");
        await Logo("logo.png", Pictures.Png(40, 20)).Sees("✓ Сохранено", "logo.png, 40×20");
        await Boss.Clicks("Показать");
        Assert.NotNull(Boss.Last.File);
        await Posted();
        var invoice = Encoding.Latin1.GetString(await Office.Read(async db => (await db.Set<StoredFileContent>().FindAsync(
            (await db.Set<Order>().SingleAsync()).InvoiceFileId!.Value))!.Bytes));
        Assert.Contains("/Subtype /Image /Width 40 /Height 20", invoice, StringComparison.Ordinal);
        Assert.Equal(("ООО «Кровля»", "7707083893"), (Office.Office.Seller.Name, Office.Office.Seller.Inn));
        await Boss.Says("/settings seller.logo").Clicks("Убрать").Sees("✓ Убрано", "Логотип", "не указано");
    }

    [Theory] // 15.5
    [InlineData("logo.png", "Это не PNG и не JPEG")]
    [InlineData("small.png", "от 16 до 2000 точек")]
    [InlineData("large.png", "больше 500 КБ")]
    public async Task A_logo_is_known_by_its_bytes(string name, string problem)
    {
        var bytes = name switch
        {
            "small.png" => Pictures.Png(8, 8),
            "large.png" => new byte[600 * 1024],
            _ => "GIF89a"u8.ToArray(),
        };
        await Logo(name, bytes).Sees(problem).Clicks("Назад").Sees("Логотип: не указано");
    }

    [Fact] // 15.5
    public async Task Another_process_on_the_same_database_has_it_at_once()
    {
        await using var beside = await Office.OpenBeside();
        var there = new Chat(beside, Petrova.Account, "Петрова Ольга");
        await Give("vat", "7");
        await there.Says("/lead 1 go order").Says("17/11").Says("05.12").Says("С21 100").Sees("НДС 7 %: 3 925,23 ₽");
        await Boss.Clicks("Вернуть как в файле");
        await there.Says("С21 200").Sees("НДС 22 %");
    }

    [Fact] // 15.5
    public async Task What_the_environment_has_set_is_shown_with_that_and_cannot_be_changed()
    {
        await Give("hours", "пн-пт 14-19");
        Office.Fixed["hours"] = "Business__Hours";
        await Office.Restart();
        await Boss.Says("/settings").Sees("Рабочие часы: пн–пт 09:00–18:00 · задано на сервере");
        await Boss.Clicks("Рабочие часы").Sees("Задано на сервере (Business__Hours). Здесь изменить нельзя");
        Assert.DoesNotContain(Boss.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Изменить…");
        await Boss.Says("/settings hours change").Sees("Здесь изменить нельзя");
        Assert.Equal("Mon-Fri 09:00-18:00", Office.Office.Calendar.Hours);
    }

    [Fact] // 15.5
    public async Task It_outlives_a_restart_and_the_record_says_who_from_what_to_what()
    {
        await Give("hours", "пн-пт 10-19");
        await Give("hours", "пн-пт 10-19").Sees("Так и было");
        await Office.Restart();
        await Boss.Says("/settings hours").Sees("пн–пт 10:00–19:00", "Изменено здесь: Админова Вера")
            .Clicks("Вернуть исходное").Sees("✓ Возвращено");
        await Boss.Says("/audit").Sees(
            "Настройка «Рабочие часы»: пн–пт 09:00–18:00 → пн–пт 10:00–19:00",
            "Настройка «Рабочие часы» возвращена: пн–пт 10:00–19:00 → пн–пт 09:00–18:00");
    }

    [Fact] // 15.5: a backup put back, or the demo's filled office in the place of an empty one
    public async Task What_a_database_put_back_holds_holds_again()
    {
        await Give("hours", "пн-пт 10-19");
        await Boss.Says("/settings hours");
        Assert.Equal("Mon-Fri 10:00-19:00", Office.Office.Calendar.Hours);
        await Office.Change(db => db.Set<SalesBot.OfficeSettings.OfficeSetting>().ExecuteDeleteAsync());
        await Boss.Says("/settings hours").Sees("Исходное значение");
        Assert.Equal("Mon-Fri 09:00-18:00", Office.Office.Calendar.Hours);
    }

    [Fact] // 15.5
    public async Task Nobody_else_may()
    {
        await Petrova.Says("/settings").DoesNotSee("Рабочие часы");
        await Petrova.Says("/settings hours change").DoesNotSee("Когда работает офис");
        await Boss.Says("/settings nothing").Sees("Такой настройки нет");
    }

    private Chat Give(string key, string value) => Boss.Says($"/settings {key}").Clicks("Изменить").Says(value);

    private Chat Logo(string name, byte[] bytes) => Boss.Says("/settings seller").Clicks("Логотип").Clicks("Изменить").Does(() =>
        Boss.Send(Boss.Update() with { Files = [new IncomingFile(name, "image/png", bytes.Length, bytes)] })).Clicks("Дальше");
}
