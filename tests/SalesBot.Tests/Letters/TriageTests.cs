using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.People;

namespace SalesBot.Tests.Letters;

public sealed class TriageTests : LetterTest
{
    [Fact] // B6
    public async Task A_letter_from_the_gateway_waits_with_those_who_register()
    {
        var report = await Comes(to: "sales@our.ru", files: "план.pdf");
        Assert.Equal(("M-2026-000001", "waiting", null, false), (report.Number, report.State, report.Rule, report.Duplicate));
        await Anna.Sees("Письмо M-2026-000001", "Иванов Пётр · ivan@romashka.ru", "на адрес sales@our.ru", "Кровля ангара", "120 м²",
            "план.pdf", "Не разобрано");
        foreach (var label in new[] { "Новое обращение", "К обращению…", "Не обращение", "Передать", "Файлы", "Правило…" })
            Assert.Equal(label, Anna.Button(label).Button.Label);
        await Petrova.DoesNotSee("Письмо");
        await Anna.Says("/today").Sees("Ждут меня: 1",
            "M-2026-000001 · Иванов Пётр · неразобранное письмо").Clicks("Письма: 1").Sees("Неразобранные письма: 1", "Кровля ангара");
    }

    [Fact] // B6, B5
    public async Task A_new_lead_asks_only_for_what_the_letter_does_not_say()
    {
        await Comes(phone: "89161234567", files: "план.pdf");
        await Anna.Clicks("Новое обращение").Sees("Кому передать письмо?", "ivan@romashka.ru", "Иванов Пётр", "Кровля ангара", "план.pdf");
        await Anna.Clicks("Петрова").Clicks("Готово").Sees("зарегистрирован").Sees("Письмо M-2026-000001",
            "✓ Новое обращение L-2026-000001 · Белова");
        await Petrova.Sees("L-2026-000001", "Кровля ангара", "1 файл").Says("/history 1").Sees("Обращение начато письмом M-2026-000001");
        Assert.Equal((LetterState.Registered, 1L), ((await Only()).State, (await Only()).LeadId));
        Assert.Equal([Romashka, "+79161234567"],
            await Office.Read(db => db.ContactPoints.Select(point => point.Value).OrderByDescending(value => value).ToListAsync()));
    }

    [Fact] // B6, A3
    public async Task Whoever_has_the_lead_reads_what_the_client_wrote()
    {
        await Comes(text: "Нужна кровля ангара, 120 м². " + new string('ж', 400) + "\nС уважением, Иванов");
        await Anna.Clicks("Новое обращение").Clicks("Петрова").Clicks("Готово");
        await Petrova.Sees("L-2026-000001", "«Нужна кровля ангара, 120 м². ж", "ж…»").DoesNotSee("С уважением");
        Assert.Contains("[Скопировать адрес]", Petrova.Transcript(), StringComparison.Ordinal);
        await Petrova.Clicks("Письмо").Sees("Письмо M-2026-000001", "жж").DoesNotSee("С уважением");
        await Petrova.Clicks("Целиком").Sees("Письмо M-2026-000001", "С уважением, Иванов");
    }

    [Fact] // B6, B10
    public async Task A_closed_lead_still_has_its_letter()
    {
        await Comes();
        await Anna.Clicks("Новое обращение").Clicks("Петрова").Clicks("Готово");
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Says("/lead 1").Sees("отказ: «Дорого»").Clicks("Письмо").Sees(
            "Письмо M-2026-000001", "120 м²");
    }

    [Fact] // B6, B5
    public async Task What_a_form_left_out_is_asked_and_its_words_are_offered_as_the_topic()
    {
        await Comes(name: "", subject: "", text: "Сколько стоит навес?");
        await Anna.Clicks("Новое обращение").Sees("От кого письмо?").Says("Лис Олег").Clicks("Сколько стоит навес?").Clicks("Петрова").Sees(
            "Проверьте", "Лис Олег", "Сколько стоит навес?");
    }

    [Fact] // B6
    public async Task A_forwarded_letter_has_the_same_card_and_its_words_become_the_draft()
    {
        await Anna.Forwards("Мария Смирнова", "Добрый день! Нужна кровля ангара, перезвоните: 8 916 555 44 33").Sees("Письмо M-2026-000001",
            "Мария Смирнова · +7 916 555-44-33", "Разбирает Белова");
        await Anna.Clicks("Новое обращение").Sees("Входящее письмо", "+79165554433",
            "От кого письмо?").Clicks("Мария Смирнова").Sees("Кому передать письмо?");
    }

    [Fact] // B6: files alone are a letter too
    public async Task Forwarded_files_are_kept_with_the_letter()
    {
        await Anna.Does(() => Anna.Send(Anna.Update() with
        {
            ForwardedFrom = "Олег",
            Files = [new SalesBot.Conversations.IncomingFile("план.pdf", "application/pdf", 3, [1, 2, 3])],
        })).Sees("Письмо M-2026-000001", "Олег", "план.pdf");
        await Anna.Clicks("Файлы").Sees("M-2026-000001 · план.pdf");
        await Anna.Clicks("Не обращение").Clicks("Поставщик").Sees("C-2026-000001: Поставщик. Олег");
    }

    [Fact] // B6, B1, B7
    public async Task It_is_added_to_an_open_lead_of_its_sender_with_its_files()
    {
        await Anna.Says("ivan@romashka.ru Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Comes(subject: "Ещё вопрос", text: "А утеплитель есть?", files: "план.pdf");
        await Anna.Clicks("К обращению…").Sees("К какому обращению?").Clicks("L-2026-000001 «").Sees(
            "✓ Добавлено к L-2026-000001 · Белова");
        await Petrova.Sees("L-2026-000001", "Письмо M-2026-000001 от Иванов Пётр: «Ещё вопрос»", "А утеплитель есть?").Sees("1 файл");
        await Petrova.Clicks("Письмо").Sees("Письмо M-2026-000001", "✓ Добавлено к L-2026-000001");
        Assert.Equal(LetterState.Attached, (await Only()).State);
    }

    [Fact] // B6, B7
    public async Task Another_lead_is_found_among_those_the_person_may_see()
    {
        await Anna.Says("89217776655 Зайцев Олег забор -> Сидоров").Clicks("Готово");
        await Comes();
        await Anna.Clicks("К обращению…").Sees("Открытых обращений этого отправителя нет").Clicks("Найти…").Sees("Какое обращение?")
            .Says("Кузьмин").Sees("не нашлось").Clicks("Найти…").Says("Зайцев").Clicks("L-2026-000001");
        await Sidorov.Sees("Письмо M-2026-000001 от Иванов Пётр");
        Assert.Equal(1, (await Only()).LeadId);
    }

    [Fact] // B6, B7
    public async Task A_lead_that_is_not_theirs_cannot_be_named()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Anna.Says("89217776655 Зайцев Олег забор -> Сидоров").Clicks("Готово");
        await Comes();
        await vera.Says("/letters 1 put 1").Sees("Обращения 1 нет, или оно не ваше").Says("/letters 1 find").Says("Зайцев")
            .Sees("не нашлось");
        Assert.True((await Only()).IsOpen);
    }

    [Fact] // B6, B3
    public async Task What_is_no_lead_is_logged_with_a_category()
    {
        await Comes();
        await Anna.Clicks("Не обращение").Sees("Если не обращение, то что это?").Clicks("Спам")
            .Sees("✓ Не обращение: Спам, C-2026-000001 · Белова").Sees("✓ C-2026-000001: Спам. Иванов Пётр");
        Assert.Equal(
            (1, 0),
            await Office.Read(async db => (
                await db.Events.CountAsync(document => document.Category == "spam"),
                await db.Leads.CountAsync())));
    }

    [Fact] // B6
    public async Task The_registration_can_still_end_as_no_lead()
    {
        await Comes();
        await Anna.Clicks("Новое обращение").Clicks("Петрова").Clicks("Не обращение").Clicks("Поставщик").Sees("✓ Не обращение: Поставщик");
        Assert.Equal(LetterState.Logged, (await Only()).State);
    }

    [Fact] // B6, B11
    public async Task Handed_on_it_is_the_colleagues_and_nobody_elses()
    {
        await Comes();
        await Anna.Clicks("Передать").Sees("Кому передать письмо?").Clicks("Петрова").Sees("✓ Письмо M-2026-000001 передано: Петрова")
            .Sees("Разбирает Петрова");
        await Petrova.Sees("Вам передали письмо M-2026-000001").Says("/today").Sees("неразобранное письмо");
        await Anna.Says("/letters").Sees("Неразобранные письма: 0").Says("/letters 1 new").Sees("Разбирает Петрова");
        await Petrova.Clicks("Новое обращение").Sees("Проверьте", "Ответственный: Петрова").Clicks("Готово").Sees("зарегистрирован");
        Assert.Equal(LetterState.Registered, (await Only()).State);
    }

    [Fact] // B6
    public async Task The_first_to_decide_has_decided_and_the_other_is_told()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Comes();
        var (button, card) = vera.Button("Новое обращение");
        await vera.Clicks(button, card).Sees("Кому передать письмо?");
        await Anna.Clicks("Не обращение").Clicks("Другое");
        await vera.Clicks("Петрова").Clicks("Новое обращение").Clicks("Готово").Sees("Письмо уже разобрано: Белова, сегодня 13:00")
            .Clicks(button, card).IsTold("Письмо уже разобрано: Белова");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B6: a race, one effect
    public async Task Two_who_decide_at_once_make_one_decision()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Comes();
        await Anna.Clicks("Не обращение");
        await vera.Clicks("Не обращение");
        var (first, second) = (Anna.Button("Спам"), vera.Button("Поставщик"));
        await Task.WhenAll(Anna.Send(Anna.Update() with { Tap = new(first.Button.Value, first.CardId) }),
            vera.Send(vera.Update() with { Tap = new(second.Button.Value, second.CardId) }));
        Assert.Equal((1, LetterState.Logged), (await Office.Read(db => db.Events.CountAsync()), (await Only()).State));
        Assert.Equal(1, new[] { Anna, vera }.Count(chat => chat.Toast?.Contains("уже разобрано", StringComparison.Ordinal) == true));
    }

    [Fact] // B22
    public async Task A_registration_that_is_taken_back_gives_the_letter_back()
    {
        await Comes();
        await Anna.Clicks("Новое обращение").Clicks("Петрова").Clicks("Готово").Clicks("Отменить · 30").Sees("Письмо M-2026-000001",
            "Не разобрано");
        Assert.True((await Only()).IsOpen);
    }

    [Fact] // B1, B6
    public async Task A_known_sender_is_shown_first_and_their_open_lead_takes_the_letter()
    {
        await Anna.Says("ivan@romashka.ru Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Comes();
        await Anna.Clicks("Новое обращение").Sees("Иванов Пётр, ООО «Ромашка»").Clicks("Добавить к открытому")
            .Sees("✓ Добавлено к L-2026-000001");
        Assert.Equal(LetterState.Attached, (await Only()).State);
    }

    [Fact] // B6: numbers of the process file
    public async Task What_nobody_decides_is_reminded_of_in_working_time_and_climbs()
    {
        await Comes();
        await Office.Pass(TimeSpan.FromMinutes(59));
        await Anna.DoesNotSee("ждёт: что это?");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Anna.Sees("Письмо M-2026-000001 ждёт: что это?");
        await Boss.DoesNotSee("ждёт: что это?");
        await Office.Pass(TimeSpan.FromHours(1));
        await Office.Pass(TimeSpan.FromHours(1));
        await Boss.Sees("Письмо M-2026-000001 ждёт: что это?");
        await Anna.Says("/today").Sees("Просрочено: 1");
    }

    [Fact] // B6, A18
    public async Task Nobody_is_reminded_at_night_and_a_handed_letter_climbs_to_the_head()
    {
        await Comes();
        await Anna.Clicks("Передать").Clicks("Петрова");
        await Office.Pass(TimeSpan.FromHours(4.9));
        await Office.Pass(TimeSpan.FromHours(2));
        Assert.Equal(1, (await Only()).Reminded);
        for (var i = 0; i < 20; i++) await Office.Pass(TimeSpan.FromHours(1));
        await Orlov.Sees("ждёт: что это?");
    }

    [Fact] // B11
    public async Task Who_leaves_leaves_no_letter_behind()
    {
        await Comes();
        await Anna.Clicks("Передать").Clicks("Петрова");
        await Boss.Says("/person 3 dismissed");
        await Sidorov.Sees("Вам передали письмо M-2026-000001");
    }

    [Fact] // B6
    public async Task The_same_letter_by_the_mail_systems_id_is_taken_once()
    {
        var first = await Comes(id: "<1@mail>");
        var again = await Comes(id: "<1@mail>", text: "иначе");
        Assert.Equal((first.Number, true), (again.Number, again.Duplicate));
        Assert.NotNull((await Only()).ExternalId);
    }

    [Fact] // «4,000-character names»
    public async Task A_long_letter_is_read_page_by_page_and_nothing_of_it_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3000));
        await Comes(text: text);
        await Anna.Clicks("Целиком").Sees("Письмо M-2026-000001 · 1 из").Clicks("Дальше").Sees("· 2 из").Clicks("Назад")
            .Sees("Не разобрано");
        Assert.Equal(text, string.Join(' ', ReadLetter.Pages(text)));
    }

    [Fact]
    public async Task Other_peoples_letters_are_as_good_as_none()
    {
        await Comes();
        await Petrova.Says("/letters 1").Sees("Такого письма нет").Says("/letters").Sees("Неразобранные письма: 0").Says("/letters 99 new")
            .Sees("Такого письма нет");
    }
}
