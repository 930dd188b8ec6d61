using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Conversations;

/// <summary>What is typed is answered at the bottom of the chat, where its person looks; a press changes the card where it is.</summary>
public sealed class AnsweredBelowTests : OrderTest
{
    [Fact] // K6, W2
    public async Task What_is_typed_is_answered_by_a_new_card_at_the_bottom_and_the_old_one_goes()
    {
        await Anna.Says("/call");
        var asked = Anna.Last.Id;
        await Anna.Says("8 916 555 44 33");
        Assert.NotEqual(asked, Anna.Last.Id);
        Assert.DoesNotContain(Anna.Messages, message => message.Id == asked);
        Assert.Single(Anna.Messages, message => message.Shows("Отмена"));
        Assert.True(Anna.Last.Shows("Кто звонит?"));
    }

    [Fact] // K6
    public async Task A_press_changes_its_card_where_it_stands()
    {
        await Anna.Says("/call 89165554433 Зайцев");
        var card = Anna.Last.Id;
        await Anna.Says("/find Зайцев").Clicks("Пропустить");
        Assert.True(Anna.Messages.Single(message => message.Id == card).Shows("На кого"));
    }

    [Fact] // K6: six searches in between
    public async Task Whatever_stands_between_the_answer_comes_below_it()
    {
        await Anna.Says("/call").Says("8 916 555 44 33").Says("/find Иванов").Says("/find Ромашка").Says("/help").Says("Зайцев Антон");
        Assert.True(Anna.Last.Shows("О чём"));
    }

    [Theory] // K6: the history was cleared
    [InlineData("/start")]
    [InlineData("/help")]
    public async Task Start_shows_the_question_that_is_open(string command)
    {
        await Anna.Says("/call").Says("8 916 555 44 33").Says(command);
        Assert.True(Anna.Last.Shows("Кто звонит?"));
        await Anna.Clicks("Отмена").Says(command);
        Assert.True(Anna.Last.Shows("/call"));
    }

    [Fact] // O16
    public async Task The_same_problem_twice_is_two_answers()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12");
        foreach (var text in (string[])["профн 0", "профн 0", "профн -5", "профн -5"])
        {
            var before = Petrova.Last.Id;
            await Petrova.Says(text);
            Assert.NotEqual(before, Petrova.Last.Id);
        }

        var last = Petrova.Last.Id;
        await Petrova.SendsKind("sticker");
        Assert.NotEqual(last, Petrova.Last.Id);
        Assert.True(Petrova.Last.Shows("сохранить нельзя"));
    }

    [Theory] // O16
    [InlineData("профн 0", "больше нуля, а здесь 0")]
    [InlineData("профн 0,00", "больше нуля, а здесь 0,00")]
    [InlineData("С21 -5", "больше нуля, а здесь -5")]
    [InlineData("С21 −5 м²", "больше нуля, а здесь −5")]
    [InlineData("-5", "больше нуля, а здесь -5")]
    [InlineData("0", "больше нуля, а здесь 0")]
    [InlineData("С21 99999999999", "не помещается: 99999999999")]
    [InlineData("С21 99 999 999 999", "не помещается: 99 999 999 999")]
    [InlineData("монтаж 1,2345", "трёх знаков после запятой не бывает: 1,2345")]
    public async Task What_is_wrong_with_a_quantity_is_said(string line, string problem)
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(line);
        Assert.True(Petrova.Last.Shows(problem), Petrova.Transcript());
    }

    [Fact] // O2: six lines, back to the date, on, one line more
    public async Task Lines_that_were_gathered_are_gathered_on_after_a_step_back()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 1").Says("Н60 2").Says("монтаж 3").Clicks("Назад").Says("06.12")
            .Says("С21 4");
        Assert.True(Petrova.Last.Shows("1. Профнастил С21") && Petrova.Last.Shows("4. Профнастил С21"), Petrova.Transcript());
        await Petrova.Clicks("Назад").Clicks("Назад").Says("18/11").Says("07.12").Clicks("Дальше");
        Assert.True(Petrova.Last.Shows("4. Профнастил С21") && Petrova.Last.Shows("Кто исполняет"), Petrova.Transcript());
    }

    [Theory] // O17
    [InlineData("отмена")]
    [InlineData("Отмена.")]
    [InlineData("ОТМЕНИТЬ")]
    [InlineData("cancel")]
    [InlineData("[Отмена]")]
    public async Task A_typed_cancel_is_the_button(string word) =>
        await Anna.Says("/call").Says("8 916 555 44 33").Says(word).Sees("отменено, ничего не записано");

    [Theory] // O17
    [InlineData("пропустить")]
    [InlineData("Пропустить…")]
    [InlineData("skip")]
    public async Task A_typed_skip_is_the_button(string word)
    {
        await Anna.Says("/call 89165554433 Зайцев").Says(word);
        Assert.True(Anna.Last.Shows("На кого"), Anna.Transcript());
        Assert.False(Anna.Last.Shows("пропустить"));
    }

    [Theory] // O17
    [InlineData("назад", "готово")]
    [InlineData("Back", "DONE")]
    public async Task Typed_back_and_done_are_the_buttons(string back, string done)
    {
        await Anna.Says("/call").Says("8 916 555 44 33").Says(back);
        Assert.True(Anna.Last.Shows("Номер телефона?"), Anna.Transcript());
        await Anna.Says("8 916 555 44 33").Says("Зайцев").Says("забор").Clicks("Сидоров").Says(done).Sees("зарегистрирован");
    }

    [Fact] // O17: where it does not stand, a word is a word
    public async Task A_word_of_a_button_that_does_not_stand_there_is_an_answer()
    {
        await Anna.Says("/call 89165554433 Зайцев").Says("готово");
        Assert.True(Anna.Last.Shows("готово") && Anna.Last.Shows("На кого"), Anna.Transcript());
    }

    [Fact] // O17
    public async Task Done_ends_what_is_gathered()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Says("Готово");
        Assert.True(Petrova.Last.Shows("Кто исполняет"), Petrova.Transcript());
    }

    [Fact] // O17
    public async Task What_to_change_names_no_button_that_is_not_there()
    {
        await Anna.Says("/call 89165554433 Зайцев").Clicks("Пропустить").Clicks("Сидоров").Clicks("Изменить").Says("как там дела");
        Assert.True(Anna.Last.Shows("Здесь отвечают кнопкой") && !Anna.Last.Shows("[Готово]"), Anna.Transcript());
        await Anna.Says("о чём");
        Assert.True(Anna.Last.Shows("О чём? Коротко") || Anna.Last.Shows("О чём"), Anna.Transcript());
    }

    [Fact] // O17
    public async Task A_text_as_an_answer_to_a_card_is_asked_once_and_kept_as_a_note_on_its_lead()
    {
        await Petrova.Answers("L-2026-000001", "Клиент просил перезвонить завтра");
        Assert.True(Petrova.Last.Shows("Записать это комментарием") && Petrova.Last.Shows("Клиент просил перезвонить завтра"));
        await Petrova.Clicks("Да").Sees("Записано в историю L-2026-000001").Says("/lead 1").Sees("Клиент просил перезвонить завтра");
        await Petrova.Answers("L-2026-000001", "ошибся чатом").Clicks("Нет").Sees("Не записано").DoesNotSee("ошибся чатом");
    }

    [Fact] // O17: who has just registered a call adds what was forgotten
    public async Task A_text_as_an_answer_to_what_a_dialog_ended_with_is_a_word_on_its_lead()
    {
        await Anna.Says("89165554433 Зайцев Олег забор -> Петрова").Clicks("Готово").Sees("L-2026-000002 зарегистрировано")
            .Answers("L-2026-000002 зарегистрировано", "просил до обеда").Clicks("Да").Sees("Записано в историю L-2026-000002");
        await Petrova.Sees("L-2026-000002", "13:00: просил до обеда").Says("/lead 2").Clicks("Ещё…").Clicks("Комментарий")
            .Says("перезвоню в 11").Answers("Записано в историю", "нет, в 12").Sees("Записать это комментарием", "нет, в 12");
    }

    [Theory] // W11
    [InlineData("L-2026-000001")]
    [InlineData("l-1")]
    [InlineData("Л-1")]
    [InlineData("L 2026 000001")]
    public async Task The_bots_own_number_typed_back_opens_the_thing(string number)
    {
        await Petrova.Says("/today").Says(number);
        Assert.True(Petrova.Last.Shows("L-2026-000001") && Petrova.Last.Shows("Ответственный"), Petrova.Transcript());
    }

    [Theory] // W11
    [InlineData("O-2026-000001")]
    [InlineData("о-1")]
    public async Task So_does_that_of_an_order(string number)
    {
        await Posted();
        await Petrova.Says("/today").Says(number);
        Assert.True(Petrova.Last.Shows("Профнастил С21"), Petrova.Transcript());
    }

    [Fact] // W11
    public async Task So_does_that_of_a_letter()
    {
        await Anna.Forwards("Зайцев", "Здравствуйте, нужна кровля").Says("/today").Says("м-1");
        Assert.True(Anna.Last.Shows("M-2026-000001") && Anna.Last.Shows("нужна кровля"), Anna.Transcript());
        await Anna.Says("M-2026-000099").Sees("нет");
    }

    [Fact] // O1
    public async Task A_file_that_comes_with_a_command_that_has_no_use_for_it_is_refused_and_the_command_runs()
    {
        await Petrova.Send(Petrova.Update() with { Text = "/find Иванов", Files = [new("фото.jpg", "image/jpeg", 3, [1, 2, 3])] });
        await Petrova.Sees("файл приложить некуда, он не сохранён").Sees("Иванов Пётр");
        Assert.False(await Office.Read(db => Task.FromResult(db.Set<SalesBot.Files.StoredFile>().Any())));
    }

    [Fact] // O1
    public async Task A_file_beside_a_question_reaches_who_is_asked()
    {
        await Petrova.Clicks("Консультация").Clicks("Кузнецов");
        await Petrova.Send(Petrova.Update() with
        {
            Text = "Можно ли так? см. чертёж",
            Files = [new("chertezh.pdf", "application/pdf", 3, [1, 2, 3])],
        });
        await Kuznetsov.Sees("Можно ли так? см. чертёж", "chertezh.pdf", "Файлы").Clicks("Файлы");
        Assert.Equal("chertezh.pdf", Kuznetsov.Last.File!.Name);
    }

    [Fact] // O1
    public async Task A_contract_sent_with_an_order_is_seen_by_who_approves_and_who_carries_it_out()
    {
        await UpToApproval();
        await Petrova.Attaches("dogovor.pdf").Clicks("Требуется").Says("Орлов").Clicks("Готово");
        await Orlov.Sees("Согласовать заказ", "Файл: dogovor.pdf").Clicks("dogovor");
        Assert.Equal("dogovor.pdf", Orlov.Last.File!.Name);
        await Orlov.Clicks("Согласовать");
        await Kuznetsov.Sees("O-2026-000001", "dogovor.pdf").Clicks("Файлы");
        Assert.Equal("dogovor.pdf", Kuznetsov.Last.File!.Name);
        await Petrova.Says("/lead 1").Sees("1 файл");
    }

    [Fact] // O1
    public async Task What_comes_with_the_reason_of_a_rejection_reaches_who_asked()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Says("Орлов").Clicks("Готово");
        await Orlov.Clicks("Отклонить").Attaches("zamechaniya.pdf").Says("замечания во вложении");
        await Petrova.Sees("замечания во вложении", "zamechaniya.pdf").Clicks("zamechaniya");
        Assert.Equal("zamechaniya.pdf", Petrova.Last.File!.Name);
    }

    [Fact] // O1: what was done meanwhile leaves no trace of the file, and its sender reads so
    public async Task A_file_of_a_dialog_that_came_too_late_is_said_not_to_be_kept()
    {
        await Petrova.Says("/lead 1 client").Attaches("карточка.pdf");
        await Boss.Says("/lead 1");
        await Office.Change(async db => (await db.FindAsync<SalesBot.Leads.Lead>(1L))!.State = SalesBot.Leads.LeadState.Refused);
        await Petrova.Says("Вектор").Sees("Не сохранён: карточка.pdf");
        Assert.False(await Office.Read(db => Task.FromResult(db.Set<SalesBot.Events.EventFile>().Any())));
    }

    [Fact] // O1: words beside a file that cannot be kept are an answer all the same
    public async Task A_refused_file_does_not_take_its_words_with_it()
    {
        await Petrova.Says("/away");
        await Petrova.Send(Petrova.Update() with { Text = "завтра", Files = [new("справка.pdf", "application/pdf", 3, [1, 2, 3])] });
        await Petrova.Sees("файл приложить некуда, он не сохранён").Sees("Кто");
    }
}
