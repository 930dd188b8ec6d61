using SalesBot.People;

namespace SalesBot.Tests.Registering;

/// <summary>What a line says of colleagues is answered: who is away, who is none, who takes no leads (O20, O23).</summary>
public sealed class SaidOfColleaguesTests : OfficeTest
{
    [Fact] // O20
    public async Task Before_a_call_is_registered_it_says_that_the_manager_is_away()
    {
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Sees("Проверьте", "Ответственный: Петрова, вернётся 27.11 10:00")
            .Says("/cancel").Says("89161234567 Иванов Пётр кровля -> Сидоров").Sees("Ответственный: Сидоров")
            .DoesNotSee("Сидоров, вернётся");
    }

    [Theory] // O23
    [InlineData("89165550000 Лис Олег фасад -> Иванова", "«Иванова» среди коллег не нахожу")]
    [InlineData("/call 89165550000 Лис Олег фасад -> Иванова", "«Иванова» среди коллег не нахожу")]
    [InlineData("89165550000 -> Иванова", "«Иванова» среди коллег не нахожу")]
    [InlineData("89165550000 Лис Олег фасад -> Орлов", "Орлов Павел: обращения этому коллеге не передают")]
    public async Task Who_cannot_be_handed_to_is_named(string line, string said) => await Anna.Says(line).Sees(said);

    [Theory] // B5, O17: in the words of the question, or as a line says it
    [InlineData("-> Петрова")]
    [InlineData("->Петрова")]
    [InlineData("→ Петрова")]
    [InlineData("на Петрову")]
    [InlineData("Петровой!")]
    public async Task Whom_the_call_went_to_is_understood_as_it_is_said(string said) =>
        await Anna.Says("89165550000 Лис Олег фасад").Says(said).Sees("Проверьте", "Ответственный: Петрова");

    [Fact] // O23
    public async Task A_colleague_of_another_role_is_not_said_to_be_unknown() =>
        await Anna.Says("89165550000 Лис Олег фасад").Says("Орлов").Sees("Орлов Павел: у этого коллеги другая роль", "Сидоров")
            .Says("Иванова").Sees("«Иванова» среди коллег не нахожу");

    [Fact] // O21, O23, B3
    public async Task A_wrong_number_needs_no_name_and_can_be_taken_back() =>
        await Anna.Says("/call").Says("89165550000").Clicks("Не обращение").Clicks("Ошиблись номером").Sees("Процесс не начат")
            .Clicks("Отменить · 30").DoesNotSee("Процесс не начат");

    [Fact] // O23
    public async Task In_a_dialog_that_asks_for_the_number_too() =>
        await Anna.Says("/call").Says("89165550000 Лис Олег фасад -> Иванова").Sees("«Иванова» среди коллег не нахожу", "Сидоров")
            .Clicks("Сидоров").Sees("Проверьте").DoesNotSee("не нахожу");

    [Fact] // O23
    public async Task For_an_absence_those_are_offered_who_do_the_same_work()
    {
        await Office.Join("Кузнецов Денис", Role.Executor);
        await Petrova.Says("/away").Says("завтра в 10").Sees("Кто замещает?", "Сидоров").DoesNotSee("Кузнецов").DoesNotSee("Белова")
            .Says("Белова").Sees("Замещает: Белова Анна");
    }

    [Fact] // O23
    public async Task A_short_letter_stands_on_the_card_once()
    {
        await Anna.Forwards("Кузьмин Лев", "Добрый день, нужна кровля 120 м2, 8 916 765-43-21").Clicks("Новое обращение")
            .Clicks("Кузьмин Лев").Clicks("Сидоров").Clicks("Готово");
        await Sidorov.Sees("Добрый день, нужна кровля 120 м2").DoesNotSee("«Добрый день");
    }

    [Fact] // O23, B10
    public async Task The_history_is_the_route_and_not_the_alarm_clock()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Says("/lead 1").Clicks("Занимаюсь").Says("/history 1").Sees("Зарегистрировано обращение")
            .DoesNotSee("Напоминание снято").DoesNotSee("Напоминание отправлено");
    }

    [Fact] // O23, B10
    public async Task The_history_says_which_client_was_named()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Says("ООО Вектор").Says("/history 1").Sees("Указан контрагент: ООО «Вектор»");
    }

    [Fact] // O23, A18
    public async Task To_whom_a_reminder_climbed_stays_in_it()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        for (var minutes = 0; minutes < 16; minutes++) await Office.Pass(TimeSpan.FromMinutes(1));
        await Petrova.Says("/history 1").Sees("Напоминание отправлено заместителю");
    }

    [Theory] // O23
    [InlineData("каталог.csv", "Каталог")]
    [InlineData("клиенты.XLSX", "Список клиентов")]
    public async Task A_table_that_is_sent_alone_may_be_loaded(string file, string offer) =>
        await Boss.Attaches(file).Sees("К чему этот файл?", offer).Clicks(offer).Sees(file);

    [Fact] // O23
    public async Task Business_cards_sent_alone_are_a_list_of_clients_and_no_catalogue() =>
        await Boss.Attaches("контакты.vcf").Sees("К чему этот файл?", "Список клиентов").DoesNotSeeButton("Каталог");

    [Fact] // O23
    public async Task Nobody_is_told_to_do_what_they_may_not()
    {
        await Boss.Attaches("фото.jpg").Sees("К чему этот файл?").DoesNotSee("/call").DoesNotSee("Список клиентов");
        await Anna.Attaches("каталог.csv").DoesNotSee("Список клиентов");
    }
}
