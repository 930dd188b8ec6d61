using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Tests.Finding;

[Trait("Storage", "Every")]
public sealed class FindTests : OfficeTest
{
    private static readonly string[] Firsts =
    [
        "Олег", "Иван", "Павел", "Антон", "Денис", "Роман", "Игорь", "Максим", "Кирилл", "Артём", "Виктор", "Юрий", "Сергей",
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Register("89161234567 Иванов Пётр ООО Ромашка кровля");
        await Register("89265557788 Соловьёва Анна фасад");
    }

    [Theory] // B8
    [InlineData("+7 (916) 123-45-67", "Иванов Пётр")]
    [InlineData("4567", "Иванов Пётр")]
    [InlineData("45-67", "Иванов Пётр")]
    [InlineData("123-45-67", "Иванов Пётр")]
    [InlineData("7788", "Соловьёва Анна")]
    [InlineData("соловьева", "Соловьёва Анна")]
    [InlineData("СОЛОВЬЁ", "Соловьёва Анна")]
    [InlineData("ромашка", "Иванов Пётр, ООО «Ромашка»")]
    [InlineData("пётр ромаш", "Иванов Пётр, ООО «Ромашка»")]
    public async Task A_contact_is_found_by_phone_its_last_digits_name_and_company(string query, string line) =>
        await Anna.Says($"/find {query}").Sees($"Найдено", line, line.StartsWith('И') ? "L-2026-000001" : "L-2026-000002");

    [Theory] // D21, D23: what stands beside the words, and cases of names that are short
    [InlineData("почта lis@mega.example", "Лис Анна")]
    [InlineData("<lis@mega.example>", "Лис Анна")]
    [InlineData("mailto:lis@mega.example", "Лис Анна")]
    [InlineData("тел. 0505", "Лис Анна")]
    [InlineData("*0505", "Лис Анна")]
    [InlineData("про фасад", "Соловьёва Анна")]
    [InlineData("заявка Соловьёва", "Соловьёва Анна")]
    [InlineData("обращения соловьёвой", "Соловьёва Анна")]
    [InlineData("Соловьёвой Анне", "Соловьёва Анна")]
    [InlineData("от Анны Соловьёвой", "Соловьёва Анна")]
    public async Task What_stands_beside_it_does_not_matter(string query, string line)
    {
        await Anna.Says("89031110505 Лис Анна ворота lis@mega.example -> Петрова").Clicks("Готово");
        await Anna.Says($"/find {query}");
        Assert.Contains(line, Anna.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Fact] // D23: it was the first of November alone
    public async Task Since_a_day_is_until_today()
    {
        await Anna.Says("/find с 1 ноября").Sees("Найдено", "Иванов Пётр", "Соловьёва Анна");
        await Anna.Says("/find с 01.11").Sees("Найдено", "Иванов Пётр");
    }

    [Fact] // B8, D23
    public async Task Leads_of_a_manager_called_so_stand_beside_the_people_and_a_page_full_of_people_is_the_answer()
    {
        await Office.Join("Петров Олег", Role.Manager);
        for (var n = 1; n <= 6; n++) await Register($"8916111000{n} Петров Иван кровля");
        await Anna.Says("89161110000 Лис Иван забор -> Петров").Clicks("Готово");
        await Anna.Says("/find Петров Иван").Sees("Петров Иван", "Лис Иван");
        await Register("89161110007 Петров Иван кровля");
        await Anna.Says("/find Петров Иван").Sees("Петров Иван");
        Assert.DoesNotContain("Лис Иван", Anna.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Theory] // B8
    [InlineData("Ивнов")]
    [InlineData("Ивановв")]
    [InlineData("Ивонов")]
    [InlineData("Иванво")]
    [InlineData("Пётр Ивоноф иванов Ромошка")]
    [InlineData("ромошка")]
    [InlineData("Ивнов Пётр")]
    public async Task One_wrong_letter_in_a_word_is_forgiven_and_said(string query)
    {
        if (query.Contains("Ивоноф", StringComparison.Ordinal)) await Anna.Says($"/find {query}").Sees("ничего не найдено");
        else await Anna.Says($"/find {query}").Sees("Похоже", "Иванов Пётр, ООО «Ромашка»", "L-2026-000001");
    }

    [Fact] // B8
    public async Task What_is_written_so_is_found_before_what_is_only_like_it()
    {
        await Register("89161110000 Ивонов Олег забор");
        await Anna.Says("/find Ивонов").Sees("Найдено: Ивонов", "Ивонов Олег");
        Assert.DoesNotContain("Иванов", Anna.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Theory] // B8
    [InlineData("L-2026-000002")]
    [InlineData("l 2026 2")]
    [InlineData("л-2")]
    [InlineData("2")]
    [InlineData("2026-000002")]
    [InlineData("№ 2")]
    public async Task A_lead_is_found_by_its_number_in_any_form(string query) =>
        await Anna.Says($"/find {query}").Sees("L-2026-000002", "Соловьёва Анна", "фасад");

    [Fact] // B8
    public async Task A_number_that_is_not_there_is_told_and_nobody_elses_is_the_same()
    {
        await Anna.Says("/find L-2026-000099").Sees("Обращения L-2026-000099 нет, или оно не ваше");
        await Anna.Says("/find O-2026-000001").Sees("O-2026-000001 нет");
        var other = await Office.Join("Чужой Яков", Role.Manager);
        await other.Says("/find 2").Sees("Обращения L-2026-000002 нет, или оно не ваше");
    }

    [Fact] // B8
    public async Task A_number_without_its_year_that_two_years_have_is_a_list()
    {
        await Office.Pass(TimeSpan.FromDays(60));
        await Register("89161110000 Лис Олег забор");
        await Anna.Says("/find 1").Sees("L-2027-000001", "Лис Олег", "L-2026-000001", "Иванов Пётр");
        await Anna.Says("/find l 2027 1").Sees("Лис Олег", "забор");
    }

    [Fact] // B8
    public async Task Four_digits_are_the_end_of_a_phone_and_a_number()
    {
        await Office.Change(async db => (await db.Leads.SingleAsync(lead => lead.Id == 2)).Number = "L-2026-004567");
        await Anna.Says("/find 4567").Sees("Иванов Пётр", "Соловьёва Анна", "L-2026-004567");
    }

    [Fact] // B8
    public async Task An_inn_finds_the_client_and_its_leads()
    {
        await Petrova.Says("/lead 2").Clicks("Контрагент…").Says("ООО «Лютик», ИНН 7707083893");
        await Petrova.Says("/find 7707083893").Sees("Контрагент: ООО «Лютик»", "L-2026-000002");
        await Petrova.Says("/find ИНН 7707083893").Sees("Контрагент: ООО «Лютик»", "L-2026-000002");
    }

    [Theory] // B8
    [InlineData("вчера")]
    [InlineData("22.11")]
    [InlineData("22.11.2026")]
    [InlineData("22 ноября")]
    [InlineData("2026-11-22")]
    [InlineData("вчера иванов")]
    [InlineData("петр 22.11 новые")]
    public async Task A_day_finds_its_leads(string query)
    {
        await Office.Change(async db => (await db.Leads.SingleAsync(lead => lead.Id == 1)).CreatedAt -= TimeSpan.FromDays(1));
        await Anna.Says($"/find {query}").Sees("Найдено", "Иванов Пётр", "L-2026-000001");
        Assert.DoesNotContain("Соловьёва", Anna.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Fact] // B8, «Bad input»
    public async Task A_day_no_calendar_has_is_told() => await Anna.Says("/find 31.02").Sees("31.02 не бывает");

    [Fact] // B8
    public async Task How_a_lead_stands_finds_it_alone_and_with_a_name()
    {
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Petrova.Says("/find отказ").Sees("Найдено: отказ", "Иванов Пётр", "L-2026-000001 «кровля» · отказ");
        await Petrova.Says("/find иванов отказы").Sees("Найдено: иванов отказы", "L-2026-000001");
        await Petrova.Says("/find новые").Sees("Найдено: новые", "Соловьёва Анна");
        await Petrova.Says("/find первый контакт").Sees("Найдено: первый контакт", "L-2026-000002");
        await Petrova.Says("/find выиграно").Sees("выиграно: ничего не найдено", "Проверьте написание");
    }

    [Theory] // B8
    [InlineData("открытые", true)]
    [InlineData("в работе", false)]
    [InlineData("ждут", false)]
    [InlineData("просрочено", false)]
    [InlineData("горячие", false)]
    [InlineData("отменено", false)]
    [InlineData("на согласовании", false)]
    [InlineData("согласован", false)]
    [InlineData("на исполнении", false)]
    [InlineData("выполнен", false)]
    public async Task Every_word_for_how_leads_stand_is_understood(string status, bool any)
    {
        await Petrova.Says($"/find {status}").Sees(any ? "Найдено" : "ничего не найдено");
        await Petrova.Says($"/find {status} петр").Sees(any ? "Иванов Пётр" : "покажет поиск без дня и состояния");
    }

    [Fact] // B8: no dead end
    public async Task Nothing_with_a_condition_offers_to_search_without_it()
    {
        await Petrova.Says("/find иванов выиграно").Sees("ничего не найдено").Clicks("Искать везде").Sees("Найдено: иванов",
            "L-2026-000001");
    }

    [Fact] // B8
    public async Task Pages_are_turned_on_one_card_and_lose_and_repeat_nobody()
    {
        for (var n = 0; n < 13; n++) await Register($"8916000{n:0000} Волков {Firsts[n]} кровля");
        await Anna.Says("/find волков");
        var seen = Shown();
        await Anna.Clicks("Дальше");
        var card = Anna.Last.Id;
        seen.AddRange(Shown());
        await Anna.Clicks("Дальше");
        seen.AddRange(Shown());
        Assert.Equal((13, 13, card), (seen.Count, seen.Distinct().Count(), Anna.Last.Id));
        await Anna.Clicks("Раньше");
        Assert.Equal(seen.Skip(6).Take(6), Shown());
        await Anna.Clicks("Раньше");
        Assert.Equal(seen.Take(6), Shown());
        Assert.DoesNotContain(Anna.Last.Screen.Rows.SelectMany(row => row),
            button => button.Label.Contains("Раньше", StringComparison.Ordinal));

        List<string> Shown() =>
        [
            .. Anna.Last.Screen.Lines.Select(line => line.Spans[0].Text).Where(text => text.StartsWith("Волков", StringComparison.Ordinal)),
        ];
    }

    [Fact] // B8
    public async Task Pages_of_a_status_a_day_and_of_digits_are_turned_too()
    {
        for (var n = 0; n < 8; n++) await Register($"8916{n:000}5566 Зайцев {Firsts[n]} фасад");
        foreach (var query in new[] { "новые", "сегодня", "сегодня новые зайцев", "5566" })
            await Petrova.Says($"/find {query}").Clicks("Дальше").Clicks("Раньше").Sees("Найдено");
    }

    [Fact] // B8
    public async Task The_pages_of_an_older_search_say_so()
    {
        for (var n = 0; n < 8; n++) await Register($"8916000{n:0000} Волков {Firsts[n]} кровля");
        await Anna.Says("/find волков");
        var (next, card) = Anna.Button("Дальше");
        await Anna.Says("/find вол").Clicks(next, card).IsTold("искали другое");
        await Anna.Says("/find ~77 >1").Sees("искали другое");
    }

    [Fact] // B7, B21
    public async Task Who_has_no_part_in_a_lead_finds_neither_it_nor_who_called()
    {
        var executor = await Office.Join("Мастеров Лев", Role.Executor);
        foreach (var query in new[] { "иванов", "4567", "89161234567", "ивонов", "ромашка", "сегодня", "новые", "иванов новые", "1" })
        {
            await executor.Says($"/find {query}");
            Assert.DoesNotContain("Иванов", executor.Last.Screen.PlainText(), StringComparison.Ordinal);
            Assert.DoesNotContain("кровля", executor.Last.Screen.PlainText(), StringComparison.Ordinal);
        }
    }

    [Fact] // B7
    public async Task A_manager_finds_the_leads_that_are_theirs_by_status_and_day()
    {
        var other = await Office.Join("Кузнецов Илья", Role.Manager);
        await other.Says("/find новые").Sees("ничего не найдено");
        await other.Says("/find сегодня").Sees("ничего не найдено");
        await Sidorov.Says("/find новые").Sees("Иванов Пётр");
        await Boss.Says("/find сегодня").Sees("Иванов Пётр", "Соловьёва Анна");
    }

    private async Task Register(string line) => await Anna.Says($"{line} -> Петрова").Clicks("Готово");
}
