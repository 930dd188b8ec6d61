using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.People;

namespace SalesBot.Tests.Conversations;

/// <summary>«Bad input» of product.md: a clear answer, the dialog goes on, nothing half-saved.</summary>
public sealed class BadInputTests : OfficeTest
{
    private const string Ours = "Ошибка на нашей стороне";

    [Theory]
    [InlineData("sticker")]
    [InlineData("location")]
    [InlineData("video_note")]
    public async Task A_kind_that_cannot_be_kept_is_refused_with_what_would_do(string kind)
    {
        await Anna.SendsKind(kind).Sees("сохранить нельзя", "текст, файл");
        await Anna.Says("/call").SendsKind(kind).Sees("карточка ждёт ответ", "Номер телефона?");
        await Anna.Says("89123456789").Sees("Кто звонит");
    }

    [Fact]
    public async Task A_file_over_20_MB_is_refused_with_its_size_and_the_card_waits()
    {
        await Anna.Attaches("видео.mp4", 27 * 1024 * 1024, FileProblem.TooLarge).Sees("Файл 27 МБ", "до 20");
        await Anna.Says("/call").Attaches("видео.mp4", 27 * 1024 * 1024, FileProblem.TooLarge).Sees("Файл 27 МБ", "Номер телефона?");
        Assert.Equal(0, await Office.Read(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task An_empty_or_unavailable_file_is_refused()
    {
        await Anna.Says("/call").Attaches("пусто.pdf", 0).Sees("Файл пустой", "Номер телефона?");
        await Anna.Attaches("нет.pdf", 1000, FileProblem.Unavailable).Sees("нет.pdf не пришёл: отправьте его ещё раз", "Номер телефона?");
        Assert.Equal(0, await Office.Read(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task What_is_written_under_a_refused_file_is_still_an_answer_and_the_refusal_is_still_seen()
    {
        await Anna.Says("/call").Says("89123456789").Says("Иванов");
        await Anna.Send(Anna.Update() with
        {
            Text = "кровля",
            Files = [new IncomingFile("план.pdf", "application/pdf", 27 << 20, null, FileProblem.TooLarge)],
        });
        await Anna.Sees("Файл 27 МБ").Sees("кровля", "На кого переведён звонок");
    }

    [Fact]
    public async Task What_is_written_under_a_file_is_an_answer_and_the_file_is_kept()
    {
        await Anna.Says("/call").Says("89123456789").Says("Иванов");
        await Anna.Send(Anna.Update() with { Text = "кровля", Files = [new IncomingFile("план.pdf", "application/pdf", 4, [1, 2, 3, 4])] });
        await Anna.Sees("кровля", "план.pdf", "На кого переведён звонок").Clicks("Петрова").Clicks("Готово");
        await Petrova.Sees("кровля", "1 файл");
    }

    [Fact]
    public async Task A_file_with_a_whole_entry_under_it_becomes_a_draft_with_the_file()
    {
        await Anna.Send(Anna.Update() with
        {
            Text = "89161234567 Иванов Пётр кровля -> Петрова",
            Files = [new IncomingFile("план.pdf", "application/pdf", 4, [1, 2, 3, 4])],
        });
        await Anna.Sees("Проверьте", "Иванов Пётр", "план.pdf");
    }

    [Fact]
    public async Task A_file_that_belongs_to_nothing_is_asked_about() => await Anna.Attaches("план.pdf").Sees("К чему этот файл?");

    [Theory]
    [InlineData("<b>Иван</b> & Ко", "<b>Иван</b> & Ко")]
    [InlineData("Иван\u202Eвород\u200F Илин", "Иванвород Илин")]
    [InlineData("И\u200Bв\uFEFFан\u2060ов", "Иванов")]
    [InlineData("Robert'); DROP TABLE Leads;--", "Robert'); DROP TABLE Leads;--")]
    [InlineData("Иванов\r\n\tПётр", "Иванов Пётр")]
    [InlineData("Е\u0308лкин", "Ёлкин")]
    [InlineData("Иванов 👨‍👩‍👧", "Иванов 👨‍👩‍👧")]
    public async Task Names_are_kept_as_they_read(string typed, string kept)
    {
        await Anna.Says("/call").Says("89123456789").Says(typed).Clicks("Пропустить").Clicks("Петрова").Clicks("Готово")
            .Sees("L-2026-000001");
        Assert.Equal(
            kept,
            await Office.Read(db =>
                db.Events.Where(document => document.Stage == "registration").Select(document => document.ContactWho).SingleAsync()));
        await Petrova.Sees(kept);
    }

    [Fact]
    public async Task Four_thousand_characters_are_too_many_for_a_name_and_the_card_says_how_many_fit()
    {
        await Anna.Says("/call").Says("89123456789").Says(new string('я', 4000)).Sees("4000 символов", "помещается 200", "Кто звонит");
        await Anna.Says("Иванов").Says(new string('я', 4000)).Sees("помещается 400", "О чём?");
    }

    [Fact]
    public async Task Four_thousand_characters_in_one_line_or_on_a_contact_card_are_cut_where_they_do_not_fit()
    {
        await Anna.Says($"89161234567 Иванов {new string('я', 3900)} -> Петрова").Sees("Проверьте").Clicks("Готово").Sees("L-2026-000001");
        await Anna.Shares("+79161234568",
            new string('ю', 4000)).Clicks("юююю").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000002");
        await Anna.Says($"89161234569 Иван {string.Concat(Enumerable.Repeat("Щ" + new string('щ', 300) + " ", 12))}").Clicks("Отмена")
            .DoesNotSee(Ours);
    }

    [Fact]
    public async Task Emoji_are_a_topic_but_no_name()
    {
        await Anna.Says("/call").Says("89123456789").Says("😀").Sees("Нужно имя");
        await Anna.Says("Иванов").Says("🏠🔥").Sees("🏠🔥", "На кого переведён");
    }

    [Fact]
    public async Task Nothing_but_invisible_signs_is_answered_too()
    {
        await Anna.Says("\u200B\u200B").Sees("ничего нет");
        await Anna.Says("/call").Says(" \u2060 ").Sees("ничего нет", "Номер телефона?");
    }

    [Theory]
    [InlineData("8 (912) 345-67-89", "+79123456789")]
    [InlineData("＋７９１２３４５６７８９", "+79123456789")]
    [InlineData("тел.: 8–912–345–67–89", "+79123456789")]
    [InlineData("\u202A+7 912 345-67-89\u202C", "+79123456789")]
    [InlineData("https://wa.me/79123456789", "+79123456789")]
    [InlineData("+44 (0)20 7946 0958", "+442079460958")]
    [InlineData("8 10 375 29 123 45 67", "+375291234567")]
    [InlineData("+1 (212) 555-0123", "+12125550123")]
    public async Task Phones_in_odd_spellings_and_from_abroad_are_one_number(string typed, string number)
    {
        await Anna.Says("/call").Says(typed).Says("Иванов").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово");
        Assert.Equal(number, await Office.Read(db => db.ContactPoints.Select(point => point.Value).SingleAsync()));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("8 912 345-67")]
    [InlineData("много")]
    [InlineData("0")]
    public async Task What_is_no_number_is_asked_again_with_an_example(string typed) =>
        await Anna.Says("/call").Says(typed).Sees("Не похоже ни на номер", "8 912 345-67-89", "Номер телефона?");

    [Fact]
    public async Task An_extension_is_kept_and_the_number_is_still_found()
    {
        await Anna.Says("/call").Says("8 495 123-45-67 доб. 123").Says("Иванов").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово");
        await Petrova.Sees("+7 495 123-45-67 доб. 123");
        await Anna.Says("8 495 123-45-67").Sees("Новое обращение", "Иванов");
    }

    [Fact]
    public async Task Text_where_a_button_is_expected_says_which_buttons_answer()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Says("наверное").Sees("отвечают кнопкой", "Готово", "кровля");
        await Anna.Clicks("Готово").Sees("L-2026-000001");
        await Anna.Says("89161234567").Says("новое").Sees("«новое»: пойдёт с тем, что вы выберете", "Новое обращение");
    }

    [Fact]
    public async Task Words_that_mean_nothing_here_are_answered_with_what_would_do_for_this_person()
    {
        await Anna.Says("привет").Sees("Не понял: «привет»", "отправьте номер телефона");
        await Sidorov.Says("привет").Sees("Не понял: «привет»", "/find");
    }

    [Fact]
    public async Task Another_number_makes_a_recognised_caller_unknown_again()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Anna.Says("/call").Says("89161234567").Clicks("Новое обращение").Sees("О чём?").Clicks("Назад").Says("89160000000")
            .Sees("Кто звонит", "в базе нет");
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/find Ромашка")]
    [InlineData("/leads")]
    [InlineData("/language")]
    [InlineData("/nosuch")]
    [InlineData("/")]
    [InlineData("/lead 17")]
    public async Task A_command_in_the_middle_is_answered_and_the_dialog_goes_on(string command)
    {
        await Anna.Says("/call").Says("89123456789").Says(command).Says("Иванов").Sees("О чём?", "Иванов");
        await Anna.Clicks("Пропустить").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000001").DoesNotSee(Ours);
    }

    [Fact]
    public async Task A_second_call_in_the_middle_of_the_first_waits_for_nobody_and_the_first_comes_back()
    {
        await Anna.Says("/call").Says("89123456789").Says("Иванов");
        await Anna.Says("/call").Says("89160000000").Says("Смирнова").Clicks("Пропустить").Clicks("Сидоров").Clicks("Готово")
            .Sees("L-2026-000001");
        await Anna.Sees("О чём?", "Иванов").Says("кровля").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000002");
        await Petrova.Sees("Иванов", "кровля");
        await Sidorov.Sees("Смирнова");
    }

    [Fact]
    public async Task Five_times_call_is_one_dialog()
    {
        for (var i = 0; i < 5; i++) await Anna.Says("/call");
        Assert.Single(Anna.Messages);
        await Anna.Says("89123456789").Says("Иванов").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000001");
        await Anna.DoesNotSee("Номер телефона?");
    }

    [Fact]
    public async Task A_command_delivered_twice_has_one_effect()
    {
        var update = Anna.Update() with { Text = "/call" };
        Assert.False((await Anna.Send(update)).Duplicate);
        await Anna.Says("89123456789");
        Assert.True((await Anna.Send(update)).Duplicate);
        await Anna.Sees("Кто звонит");
        Assert.Single(Anna.Messages);
    }

    [Fact]
    public async Task Updates_out_of_order_are_each_taken_as_they_come()
    {
        var (first, second) = (Anna.Update() with { Text = "89161234567 Иванов Пётр кровля -> Петрова" },
            Anna.Update() with { Text = "/call" });
        await Anna.Send(second);
        await Anna.Send(first);
        await Anna.Sees("Проверьте", "Иванов Пётр").Clicks("Готово").Sees("L-2026-000001");
    }

    [Fact] // U5
    public async Task A_whole_line_where_the_number_is_asked_fills_the_card_at_once()
    {
        await Anna.Says("/letter").Says("ivanov@romashka.ru Иванов Пётр кровля -> Петрова").Sees("Проверьте", "Входящее письмо",
            "ivanov@romashka.ru", "Иванов Пётр", "кровля", "Петрова");
        Assert.Single(Anna.Messages);
        await Anna.Clicks("Готово").Sees("L-2026-000001");
    }

    [Fact]
    public async Task Two_updates_of_one_person_at_once_are_two_answers()
    {
        await Anna.Says("/call").Says("89123456789").Says("Иванов");
        await Task.WhenAll(Anna.Send(Anna.Update() with { Text = "Петрова" }), Anna.Send(Anna.Update() with { Text = "Петрова" }));
        await Anna.Sees("Проверьте", "О чём: Петрова", "Ответственный: Петрова");
    }

    [Theory] // B8
    [InlineData("8 (916) 123-45-67")]
    [InlineData("иванов")]
    [InlineData("РОМАШ пётр")]
    [InlineData("l-2026-000001")]
    public async Task A_search_takes_a_number_in_any_spelling_a_beginning_of_words_or_a_leads_number(string query)
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Anna.Says($"/find {query}").Sees("Иванов Пётр, ООО «Ромашка»", "кровля", "L-2026-000001");
    }

    [Fact]
    public async Task A_huge_search_is_answered_shortly()
    {
        await Anna.Says("/find " + string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"слово{i}"))).Sees("ничего не найдено");
        Assert.True(Anna.Last.Screen.PlainText().Length < 200);
        await Anna.Says("/find " + new string('ё', 16_000)).DoesNotSee(Ours);
    }

    [Theory]
    [InlineData("/lead")]
    [InlineData("/lead 0")]
    [InlineData("/lead -1")]
    [InlineData("/lead 99999999999999999999")]
    [InlineData("/lead 1 take")]
    [InlineData("/lead 💥 go nowhere")]
    [InlineData("/leads -5")]
    [InlineData("/leads 99999999999")]
    [InlineData("/invite admin' OR 1=1")]
    [InlineData("/invite admin'OR")]
    [InlineData("/person 0")]
    [InlineData("/person -1 dismissed")]
    [InlineData("/person 5 dismissed")]
    [InlineData("/person 5 deputy 5")]
    [InlineData("/person 5 grant king")]
    [InlineData("/access 1 admin")]
    [InlineData("/access")]
    [InlineData("/language xx")]
    [InlineData("/find %_[]")]
    [InlineData("/find '; DROP TABLE Leads;--")]
    [InlineData("/cancel")]
    [InlineData("/delivery 9")]
    [InlineData("//")]
    [InlineData("/\u0000")]
    [InlineData("/start 0123456789abcdef0123456789abcdef")]
    public async Task A_command_with_nonsense_behind_it_is_answered_and_harmless(string command)
    {
        await Boss.Says(command);
        Assert.True(Boss.Messages.Count > 0 || Boss.Toast is not null, "no answer");
        await Boss.DoesNotSee(Ours);
        Assert.Equal(5, await Office.Read(db => db.People.CountAsync(person => person.Active)));
        Assert.Equal(0, await Office.Read(db => db.Invitations.CountAsync(invitation => invitation.Roles == Role.Admin)));
    }
}
