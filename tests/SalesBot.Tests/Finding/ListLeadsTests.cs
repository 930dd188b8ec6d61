namespace SalesBot.Tests.Finding;

public sealed class ListLeadsTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Register("89161234567 Иванов Пётр ООО Ромашка кровля");
        await Register("89165550000 Лис Олег фасад");
        await Petrova.Clicks("Занимаюсь");
        await Register("89165550001 Лось Иван забор");
    }

    [Fact] // B25
    public async Task It_opens_with_counters_and_rows_of_two_lines()
    {
        await Petrova.Says("/leads").Sees("Новые · 2", "В работе · 1", "Сегодня · 2", "Иванов Пётр, ООО «Ромашка»",
            "L-2026-000001 «кровля»");
    }

    [Fact] // B25
    public async Task A_counter_is_a_filter()
    {
        await Petrova.Says("/leads").Clicks("В работе · 1").Sees("В работе: 1", "Лис Олег", "Все · 3");
        Assert.DoesNotContain("Лось", Petrova.Last.Screen.PlainText(), StringComparison.Ordinal);
        await Petrova.Clicks("Все · 3").Sees("Лось Иван");
    }

    [Theory] // B25: a word that is no filter of ours showed the whole list
    [InlineData("в работе")]
    [InlineData("в работе 1")]
    [InlineData("Работа")]
    [InlineData("in progress")]
    public async Task A_filter_may_be_said(string said)
    {
        await Petrova.Says($"/leads {said}").Sees("В работе: 1", "Лис Олег", "Все · 3");
        Assert.DoesNotContain("Лось", Petrova.Last.Screen.PlainText(), StringComparison.Ordinal);
        await Petrova.Says("/leads все").Sees("Обращения: 3").Says("/leads новые").Sees("Новые: 2")
            .Says("/leads Горячие").Sees("Горячие: 0");
    }

    [Fact] // B25
    public async Task Other_words_are_looked_for() =>
        await Petrova.Says("/leads Лось").Sees("Найдено: Лось", "L-2026-000003").Says("/leads Никифоров").Sees("ничего не найдено");

    [Fact] // B25
    public async Task A_number_that_can_be_nobodys_is_a_page_that_there_is_not() =>
        await Petrova.Says("/leads 99999999999999999999").Sees("Обращения: 3");

    [Fact] // B25, A18
    public async Task What_nobody_acted_on_in_time_is_overdue()
    {
        await Petrova.Says("/leads").DoesNotSee("Просрочены");
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.Says("/leads overdue").Sees("Просрочены: 2");
    }

    [Fact] // B25
    public async Task Hot_warm_and_cold_are_set_on_the_card_and_filtered_by()
    {
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Горячий").Sees("новое", "горячий");
        await Petrova.Says("/leads").Clicks("Горячие · 1").Sees("Горячие: 1", "L-2026-000001", "горячий");
        await Petrova.Says("/history 1").Sees("Интерес клиента: не указан → горячий");
    }

    [Fact] // B25, A9
    public async Task A_lead_that_a_colleague_must_act_on_is_waiting()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Clicks("Ромашка").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово")
            .Clicks("Открыть");
        await Petrova.Clicks("На согласование").Clicks("Орлов");
        await Petrova.Says("/leads waiting").Sees("Ждут коллег: 1", "L-2026-000001");
    }

    [Fact] // B25, A10
    public async Task A_meeting_of_tomorrow_is_tomorrows()
    {
        await Petrova.Says("/lead 2").Clicks("Встреча").Clicks("Лис").Says("замер").Clicks("Изменить").Clicks("Начало").Says("завтра в 10")
            .Clicks("Готово");
        await Petrova.Says("/leads tomorrow").Sees("Завтра: 1", "Лис Олег");
    }

    [Fact] // B7
    public async Task A_manager_sees_and_counts_only_what_is_theirs()
    {
        var other = await Office.Join("Кузнецов Илья", SalesBot.People.Role.Manager);
        await other.Says("/leads").Sees("Открытых обращений нет");
    }

    private async Task Register(string line) => await Anna.Says($"{line} -> Петрова").Clicks("Готово");
}
