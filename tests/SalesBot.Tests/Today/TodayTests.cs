using SalesBot.Tests.Approvals;

namespace SalesBot.Tests.Today;

public sealed class TodayTests : ApprovalTest
{
    [Fact] // B9
    public async Task Who_has_nothing_to_do_is_told_so() =>
        await Gromova.Says("/today").Sees("Сегодня, понедельник 23.11", "Просроченного у вас нет");

    [Fact] // B9
    public async Task An_approval_waits_for_the_approver_and_the_manager_waits_for_it()
    {
        await Send();
        await Office.Pass(TimeSpan.FromMinutes(3));
        await Orlov.Says("/today").Sees("Ждут меня: 1", "L-2026-000001 · Иванов Пётр, ООО «Ромашка» · решения ждёт Петрова: 3 минуты");
        await Petrova.Says("/today").Sees("Я жду: 1", "L-2026-000001 · Иванов Пётр, ООО «Ромашка» · решает Орлов: 3 минуты");
        await Orlov.Clicks("L-2026-000001").Sees("Согласовать КП").Clicks("Согласовать");
        await Orlov.Says("/today").Sees("Просроченного у вас нет");
        await Petrova.Says("/today").Sees("Просроченного у вас нет");
    }

    [Fact] // B9
    public async Task A_new_lead_waits_for_the_manager_and_is_overdue_once_its_reminder_has_spoken()
    {
        await Anna.Says("89217776655 Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
        await Sidorov.Says("/today").Sees("Ждут меня: 1", "L-2026-000002", "новое обращение: только что");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Says("/today").Sees("Просрочено: 1",
            "L-2026-000002 · Зайцев Семён, ООО «Вектор» · ждёт ответа: 5 минут").Clicks("L-2026-000002").Sees("первый контакт", "Зайцев");
    }

    [Fact] // B9, B12
    public async Task The_deputy_of_who_is_away_has_their_list_too()
    {
        await Anna.Says("89217776655 Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
        await Petrova.Says("/today").DoesNotSee("L-2026-000002");
        await Sidorov.Says("/away завтра -> Петрова");
        await Petrova.Says("/today").Sees("Ждут меня: 1", "L-2026-000002");
    }

    [Fact] // B9, B14
    public async Task A_meeting_is_on_the_list_of_its_day_and_overdue_until_somebody_says_how_it_was()
    {
        await Petrova.Clicks("Встреча").Says("замер").Clicks("Изменить").Clicks("Начало").Says("сегодня в 15").Clicks("Готово")
            .Says("/today").Sees("На сегодня: 1", "15:00 · L-2026-000001 · Иванов Пётр, ООО «Ромашка» · встреча");
        await Office.Pass(TimeSpan.FromHours(4));
        await Petrova.Says("/today").Sees("Просрочено: 1", "как прошла встреча сегодня 15:00?");
    }

    [Fact] // B9
    public async Task A_long_list_is_cut_and_says_so()
    {
        for (var i = 0; i < 9; i++) await Anna.Says($"8921777665{i} Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
        await Sidorov.Says("/today").Sees("Ждут меня: 9", "L-2026-000007",
            "и ещё 3").DoesNotSee("новое обращение: только что\nL-2026-000008");
    }

    [Fact] // B9, B7
    public async Task Waiting_says_who_waits_for_what_from_whom()
    {
        await Send();
        await Anna.Says("89217776655 Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
        await Petrova.Says("/waiting").Sees("Ждут: 2", "Орлов · 1", "L-2026-000001 · решение, ждёт Петрова: только что");
        await Sidorov.Says("/waiting").Sees("Сидоров · 1", "L-2026-000002 · первый ответ, ждёт Зайцев Семён");
        await Boss.Says("/waiting").Sees("Ждут: 2", "Орлов · 1", "Сидоров · 1").Clicks("L-2026-000002").Sees("первый контакт", "Зайцев");
        await Gromova.Says("/waiting").Sees("Никто никого не ждёт");
    }

    [Fact] // B9
    public async Task Waiting_is_read_page_by_page()
    {
        for (var i = 0; i < 12; i++) await Anna.Says($"892177766{i:00} Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
        await Boss.Says("/waiting").Sees("Ждут: 12",
            "Сидоров · 12").Clicks("Дальше").Sees("L-2026-000012").Clicks("Раньше").Sees("L-2026-000002");
        await Boss.Says("/waiting 99999999999999").Sees("Ждут: 12");
    }
}
