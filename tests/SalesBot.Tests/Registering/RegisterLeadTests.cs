using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Tests.Registering;

[Trait("Storage", "Every")]
public sealed class RegisterLeadTests : OfficeTest
{
    [Fact] // A3
    public async Task Completing_a_call_hands_it_over_with_a_reminder()
    {
        await Anna.Says("/call").Says("+7 912 345-67-89").Says("Иванов Пётр").Clicks("Пропустить").Clicks("Петрова");
        await Anna.Clicks("Готово");
        await Petrova.Sees("первый контакт с клиентом", "Иванов Пётр", "+79123456789");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание");
    }

    [Fact] // A1, A2, A3
    public async Task Event_1_is_completed_and_event_2_is_made_from_it_in_one_commit()
    {
        await Anna.Says("/call").Says("8 912 345 67 89").Says("Иванов Пётр, ООО Ромашка").Says("кровля ангара").Clicks("Петрова");
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Anna.Clicks("Готово");
        var events = await Office.Read(db => db.Events.OrderBy(document => document.Id).ToListAsync());
        Assert.Equal(["call-from-prospect", "first-contact"], events.Select(document => document.Subject));
        var (first, second) = (events[0], events[1]);
        Assert.Equal((EventState.Completed, EventState.Open), (first.State, second.State));
        Assert.Equal((first.Id, first.Kind, first.ContactWho, first.ContactPhone),
            (second.BasisId!.Value, second.Kind, second.ContactWho, second.ContactPhone));
        Assert.Equal(TimeSpan.FromMinutes(1), first.EndedAt - first.BeganAt);
        var reminder = Assert.Single(await Office.Read(db => db.Reminders.ToListAsync()));
        Assert.Equal(TimeSpan.FromMinutes(5), reminder.DueAt - first.EndedAt);
    }

    [Fact] // A3, «How it talks»
    public async Task A_new_caller_takes_six_inputs()
    {
        await Anna.Says("/call").Says("8 912 345 67 89").Says("Иванов Пётр").Says("кровля").Clicks("Петрова").Clicks("Готово")
            .Sees("L-2026-000001");
        Assert.Equal(6, Anna.Inputs);
    }

    [Fact] // B1, «How it talks»
    public async Task A_known_caller_takes_a_number_and_three_taps()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        var before = Anna.Inputs;
        await Anna.Says("8-912-345-67-89").Sees("Иванов Пётр", "L-2026-000001", "Петрова", "Новое обращение");
        await Anna.Clicks("Новое обращение").Clicks("Пропустить").Clicks("Готово").Sees("L-2026-000002");
        Assert.Equal(4, Anna.Inputs - before);
        var leads = await Office.Read(db => db.Leads.ToListAsync());
        Assert.Equal(leads[0].ContactId, leads[1].ContactId);
        Assert.Equal(leads[0].ResponsibleId, leads[1].ResponsibleId);
    }

    [Fact] // B1, B10
    public async Task A_known_callers_lead_is_told_in_the_words_of_its_card()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Office.Pass(TimeSpan.FromHours(12));
        await Anna.Says("8-912-345-67-89").Sees("Открыт L-2026-000001", "первый контакт с клиентом, Петрова, 2-й день");
        await Petrova.Says("/lead 1").Sees("L-2026-000001 · первый контакт с клиентом", "2-й день");
    }

    [Fact] // B10
    public async Task A_note_on_the_card_says_when_it_was_made()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Petrova.Clicks("Ещё…").Clicks("Комментарий").Says("обещала перезвонить").Says("/lead 1").Sees(
            "сегодня 13:00: обещала перезвонить");
    }

    [Fact] // U5, B5
    public async Task One_line_is_a_filled_draft_and_one_tap_registers_it()
    {
        await Anna.Says("/call 89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Sees("Проверьте", "+79161234567", "Иванов Пётр",
            "Ромашка", "кровля", "Петрова");
        await Anna.Clicks("Готово").Sees("L-2026-000001");
        Assert.Equal(2, Anna.Inputs);
        await Petrova.Sees("Иванов Пётр, ООО «Ромашка»", "кровля");
    }

    [Fact] // U5
    public async Task A_pasted_number_asks_only_what_is_missing()
    {
        await Anna.Says("8 (912) 345-67-89").Sees("Кто звонит", "в базе нет");
        await Anna.Says("Иванов").Clicks("Пропустить").Clicks("Сидоров").Clicks("Готово").Sees("L-2026-000001");
        await Sidorov.Sees("Иванов");
    }

    [Fact] // B5
    public async Task Of_two_namesakes_only_that_is_asked()
    {
        await Office.Join("Петрова Анна", Role.Manager);
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Sees("Петрова Ольга", "Петрова Анна");
        await Anna.Clicks("Петрова Анна").Clicks("Готово").Sees("Ответственный: Петрова Анна");
    }

    [Fact] // U5
    public async Task A_shared_contact_becomes_a_draft()
    {
        await Anna.Shares("+375 29 123-45-67", "Олег Лис").Sees("Олег Лис", "+375");
        await Anna.Clicks("Олег Лис").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово");
        await Petrova.Sees("Олег Лис", "+375291234567");
    }

    [Fact] // U5, B5
    public async Task A_forwarded_message_becomes_a_letter()
    {
        await Anna.Forwards("Мария Смирнова", "Добрый день! Нужна кровля ангара, перезвоните: 8 916 555 44 33").Clicks("Новое обращение")
            .Sees("Входящее письмо", "+79165554433");
    }

    [Fact] // A4
    public async Task Without_a_phone_the_first_contact_is_a_letter()
    {
        await Anna.Says("/call").Says("ivanov@romashka.ru").Says("Иванов").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово");
        var second = await Office.Read(db => db.Events.SingleAsync(document => document.Stage == "first-contact"));
        Assert.Equal(EventKind.Letter, second.Kind);
        Assert.Null(second.ContactPhone);
    }

    [Fact] // A3
    public async Task Fifty_taps_on_done_make_exactly_one_lead()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").ClicksAtOnce("Готово", 50);
        Assert.Equal(
            (1, 2, 1),
            await Office.Read(async db => (await db.Leads.CountAsync(), await db.Events.CountAsync(), await db.Reminders.CountAsync())));
        await Anna.Sees("L-2026-000001");
    }

    [Fact] // A3
    public async Task An_update_delivered_twice_has_one_effect()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова");
        var (button, card) = Anna.Button("Готово");
        var press = Anna.Update() with { Tap = new SalesBot.Conversations.Tap(button.Value, card) };
        Assert.False((await Anna.Send(press)).Duplicate);
        Assert.True((await Anna.Send(press)).Duplicate);
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B3
    public async Task Numbers_have_no_gaps_when_many_register_at_once()
    {
        var secretaries = new List<Chat>();
        for (var i = 0; i < 20; i++) secretaries.Add(await Office.Join($"Секретарь {i}", Role.Secretary));
        await Task.WhenAll(secretaries.Select((secretary, i) => Register(secretary, $"+7916000{i:0000}")));
        var numbers = await Office.Read(db => db.Leads.OrderBy(lead => lead.Number).Select(lead => lead.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"L-2026-{i:000000}"), numbers);

        static async Task Register(Chat secretary, string phone) =>
            await secretary.Says($"{phone} Иванов Пётр кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // B3
    public async Task That_it_is_no_lead_is_said_before_anybody_is_named_for_it()
    {
        await Anna.Says("/call").Sees("Номер телефона?")
            .Also(chat => Assert.Throws<InvalidOperationException>(() => chat.Button("Не обращение"))).Says("89161234567")
            .Sees("Кто звонит?").Says("Лис Олег");
        await Anna.Sees("О чём?").Clicks("Не обращение").Sees("что это?").Clicks("Назад").Sees("О чём?").Says("течёт крыша")
            .Sees("На кого переведён звонок?").Clicks("Не обращение").Clicks("Спам").Sees("C-2026-000001", "Спам", "Лис Олег");
        Assert.Equal(
            (1, 0),
            await Office.Read(async db => (
                await db.Events.CountAsync(document => document.Content == "течёт крыша"),
                await db.Leads.CountAsync())));
    }

    [Fact] // B3
    public async Task Not_a_lead_is_logged_with_a_category_and_starts_no_process()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка реклама -> Петрова").Clicks("Не обращение").Clicks("Спам")
            .Sees("C-2026-000001", "Спам");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
        Assert.Equal("spam", await Office.Read(db => db.Events.Select(document => document.Category).SingleAsync()));
        Assert.Empty(Petrova.Messages);
    }

    [Fact] // B1
    public async Task A_known_caller_is_added_to_the_open_lead()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Anna.Says("89123456789").Clicks("Добавить к открытому").Says("Спрашивает, когда замер").Sees("Записано");
        await Petrova.Sees("Спрашивает, когда замер");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B1
    public async Task A_known_caller_who_wants_a_call_back_brings_a_reminder()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Petrova.Clicks("Занимаюсь");
        await Anna.Says("89123456789").Clicks("Просит связаться").Sees("Напоминание");
        await Petrova.Sees("Клиент просит связаться");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание", "L-2026-000001");
    }

    [Fact] // B1
    public async Task Changing_the_number_in_the_summary_looks_the_caller_up_again()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Anna.Says("89160000000 Смирнова Мария кровля -> Сидоров").Clicks("Изменить").Clicks("Телефон").Says("89123456789").Sees(
            "Новое обращение", "Иванов Пётр");
        Assert.DoesNotContain(Anna.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Готово");
    }

    [Theory] // O18: a company alone stands without a comma, on every card
    [InlineData("/call", "8 916 555-00-01 доб. 12", "+7 916 555-00-01 доб. 12")]
    [InlineData("/letter", "info@stroymir.ru", "info@stroymir.ru")]
    public async Task A_company_without_a_name_is_said_as_it_is(string command, string reach, string shown)
    {
        await Anna.Says(command).Says(reach).Says("ООО СтройМир").Says("фасад").Clicks("Петрова").Sees("Контакт: ООО «СтройМир»")
            .Clicks("Готово");
        await Petrova.Sees($"ООО «СтройМир» · {shown}").Clicks("Контрагент…").Clicks("СтройМир").Clicks("КП").Sees("Текст письма?");
        foreach (var chat in new[] { Anna, Petrova }) await chat.DoesNotSee(", ООО «СтройМир»");
    }

    [Fact] // A3, files
    public async Task Files_sent_during_the_dialog_go_to_both_documents()
    {
        await Anna.Says("/call").Says("89123456789").Attaches("чертёж.pdf").Says("Иванов").Clicks("Пропустить").Clicks("Петрова")
            .Sees("чертёж.pdf");
        await Anna.Clicks("Готово");
        Assert.Equal(2, await Office.Read(db => db.EventFiles.CountAsync()));
        await Petrova.Sees("1 файл").Clicks("Ещё…").Clicks("Файлы").Sees("чертёж.pdf");
        Assert.Equal("чертёж.pdf", Petrova.Last.File!.Name);
    }

    [Fact] // A18, product.md «outside working hours the clock stands still»
    public async Task On_friday_evening_the_reminder_waits_for_monday()
    {
        Office.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromHours(4) + TimeSpan.FromMinutes(58)); // Friday 17:58 in Moscow
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        await Office.Pass(TimeSpan.FromHours(30));
        await Petrova.DoesNotSee("Напоминание");
        await Office.Pass(TimeSpan.FromHours(33) + TimeSpan.FromMinutes(5)); // Monday 09:03
        await Petrova.Sees("Напоминание");
        Assert.Equal(ReminderState.Active, await Office.Read(db => db.Reminders.Select(reminder => reminder.State).SingleAsync()));
    }

    [Fact] // A7
    public async Task After_the_first_contact_only_proposal_meeting_order_and_refusal_are_offered()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        var labels = Petrova.Last.Screen.Rows.SelectMany(row => row).Select(button => button.Label).ToList();
        Assert.Equal(["КП", "Встреча", "Заказ", "Отказ"], labels.Where(label => label is "КП" or "Встреча" or "Заказ" or "Отказ"));
        Assert.Contains("Консультация", labels);
        Assert.DoesNotContain("На согласование", labels);
    }

    [Fact] // «A stale card is redrawn, and the tap still counts if it is still valid»
    public async Task A_copy_the_bot_does_not_know_of_becomes_the_live_card_when_pressed()
    {
        await Registered("+79123456789", "Иванов Пётр", "Петрова");
        var (take, _) = Petrova.Button("Занимаюсь");
        await Office.Change(db => db.Cards.Where(card => card.Key == "lead:1").ExecuteUpdateAsync(set => set.SetProperty(
            card => card.MessageId, "lost")));
        var card = Petrova.Last.Id;
        await Petrova.Clicks(take, card).IsTold("занимаетесь");
        Assert.DoesNotContain(Petrova.Messages.Single(message => message.Id == card).Screen.Rows.SelectMany(row => row),
            button => button.Label == "Занимаюсь");
    }

    [Fact] // A4
    public async Task The_manager_names_the_client_with_one_tap_when_the_company_was_said()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Sees("Нужен: контрагент").Clicks("Контрагент…").Clicks("ООО «Ромашка», новый");
        await Petrova.Sees("Контрагент: ООО «Ромашка»").DoesNotSee("Нужен: контрагент");
        await Anna.Says("89160000000 Смирнов Олег ООО Ромашка крыша -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").DoesNotSee(", новый").Clicks("ООО «Ромашка»");
        Assert.Equal(1, await Office.Read(db => db.Clients.CountAsync()));
    }

    [Fact]
    public async Task Only_who_registers_calls_may()
    {
        await Sidorov.Says("/call").Sees("нет прав");
        Assert.Null(await Office.Read(db => db.Conversations.Select(conversation => conversation.Dialog).FirstOrDefaultAsync()));
    }

    [Fact]
    public async Task A_colleague_dismissed_before_done_is_asked_again()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).Active = false);
        await Anna.Clicks("Готово").Sees("На кого переведён звонок");
        await Anna.Clicks("Сидоров").Clicks("Готово").Sees("L-2026-000001");
    }

    private async Task Registered(string phone, string who, string to) =>
        await Anna.Says($"/call {phone} {who} кровля -> {to}").Clicks("Готово");
}
