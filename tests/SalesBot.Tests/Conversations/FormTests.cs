using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Tests.Conversations;

/// <summary>A whole stage as one form, in a channel that can show one.</summary>
public sealed class FormTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Office.Channel.IsRich = true;
    }

    [Fact] // A1, A2
    public async Task A_call_is_registered_by_one_form()
    {
        await Anna.Says("/call").FillsIn(("reach", "8 912 345 67 89"), ("who", "Иванов Пётр, ООО «Ромашка»"), ("topic", "кровля"),
            ("responsible", "Петрова"))
            .Sees("Проверьте", "+7 912 345-67-89", "Иванов Пётр", "кровля",
                "Ответственный: Петрова").Clicks("Готово").Sees("зарегистрирован");

        await Petrova.Sees("первый контакт с клиентом", "Иванов Пётр");
        Assert.Equal(3, Anna.Inputs);
    }

    [Fact]
    public async Task It_asks_for_the_fields_of_the_stage_with_what_is_required_and_whom_one_may_choose()
    {
        await Anna.Says("/call");

        var fields = Form(Anna).Fields;
        Assert.Equal(["reach", "who", "topic", "responsible"], fields.Select(field => field.Key));
        Assert.Equal(["reach", "contact", "text", "person"], fields.Select(field => field.Kind));
        Assert.Equal([true, true, false, true], fields.Select(field => field.Required));
        Assert.Equal(["Петрова · свободно", "Сидоров · свободно"], fields[3].Choices.Select(choice => choice.Label));
        Assert.Equal(["Отмена"], Anna.Last.Screen.Rows.SelectMany(row => row).Select(button => button.Label));
    }

    [Theory] // O3: a number typed with the name is a number here too, and what stands in the other input does not undo it
    [InlineData("8 912 345 67 89", "+7 912 345-67-89")]
    [InlineData("", "+7 903 777-00-02")]
    public async Task A_number_that_stands_with_the_name_is_not_lost(string reach, string reached)
    {
        await Anna.Says("/call").FillsIn(("reach", reach), ("who", "Иванов Пётр, 8 903 777 00 02"), ("topic", "кровля"),
            ("responsible", "Петрова")).Sees("Проверьте", reached, "+7 903 777-00-02", "Контакт: Иванов Пётр").Clicks("Готово");
        await Anna.Says("8 903 777-00-02").Sees("Иванов Пётр", "L-2026-000001");
    }

    [Theory] // O2, O10: the line of another call in an input of the form is asked about as at a question
    [InlineData("who", "кровля")]
    [InlineData("topic", "Иванов Пётр")]
    public async Task The_line_of_another_call_is_asked_about_in_the_form(string input, string other)
    {
        await Anna.Says("/call").FillsIn(("reach", "8 912 345 67 89"), (input == "who" ? "topic" : "who", other),
                (input, Oksana), ("responsible", "Петрова")).Sees("+7 912 345-67-89", $"«{Oksana}»", "Это ответ или другой звонок?")
            .Clicks("Другой звонок");
        Assert.Equal(["+7 903 555-44-33", "Оксана", "нужна смета на забор"], Form(Anna).Fields.Take(3).Select(field => field.Value));
        await Anna.FillsIn(("responsible", "Сидоров")).Clicks("Готово");
        await Sidorov.Sees("Оксана", "+7 903 555-44-33", "нужна смета на забор");
        await Anna.FillsIn((input, input == "who" ? "Иванов Пётр" : "кровля")).Sees("Проверьте", "Иванов Пётр", "кровля", "Петрова")
            .DoesNotSee("также").Clicks("Готово");
        await Petrova.Sees("Иванов Пётр", "кровля", "+7 912 345-67-89");
    }

    [Fact] // O2, O10
    public async Task It_may_be_the_answer_and_what_else_is_wrong_is_mended_first()
    {
        await Anna.Says("/call").FillsIn(("reach", "нет"), ("who", Oksana), ("topic", "кровля"), ("responsible", "Петрова"));
        Assert.Equal("Это ответ или другой звонок?", Form(Anna).Fields[1].Problem);
        Assert.Equal(Oksana, Form(Anna).Fields[1].Value);
        await Anna.FillsIn(("reach", "8 912 345 67 89")).Sees("Это ответ или другой звонок?").Clicks("Это ответ")
            .Sees("Проверьте", "также +7 903 555-44-33", "кровля");
    }

    [Fact] // U5: the whole line where the number is asked for, as in the chat
    public async Task A_whole_line_in_the_input_of_the_number_is_taken()
    {
        await Anna.Says("/call").FillsIn(("reach", "8 903 555-44-33 Оксана, ООО Вектор забор -> Сидоров")).Sees("Проверьте",
            "+7 903 555-44-33", "Оксана, ООО «Вектор»", "О чём: забор", "Ответственный: Сидоров");
    }

    private const string Oksana = "звонила Оксана, юрлицо, нужна смета на забор, 8 903 555-44-33";

    [Fact] // O9: a range in one input answers both, an end of its own goes before
    public async Task A_meetings_begin_may_bring_its_end()
    {
        await Meeting();
        await Petrova.FillsIn(("content", "обмер"), ("begin", "завтра с 15 до 16:30")).Sees("Проверьте", "Начало: завтра 15:00",
            "Окончание: завтра 16:30").Clicks("Отмена").Says("/lead 1").Clicks("Встреча");
        await Petrova.FillsIn(("content", "обмер"), ("begin", "завтра с 15 до 16:30"), ("end", "завтра в 18"))
            .Sees("Проверьте", "Начало: завтра 15:00", "Окончание: завтра 18:00");
    }

    [Fact] // O9: what cannot be is said at its input, and nothing of the rest is lost
    public async Task A_meetings_time_that_cannot_be_is_said_in_the_form()
    {
        await Meeting();
        await Petrova.FillsIn(("content", "обмер"), ("begin", "завтра с 10 до 9"));
        Assert.Contains("раньше начала", Problem("begin"), StringComparison.Ordinal);
        await Petrova.FillsIn(("content", "вчера в 15 были, обмер"), ("begin", ""));
        Assert.Contains("уже прошло", Problem("begin"), StringComparison.Ordinal);
        await Petrova.FillsIn(("begin", "завтра в 10")).Sees("Проверьте", "вчера в 15 были, обмер", "Начало: завтра 10:00");

        string Problem(string key) => Form(Petrova).Fields.Single(field => field.Key == key).Problem ?? "";
    }

    private async Task Meeting()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").FillsIn(("client", "ООО Ромашка")).Says("/lead 1").Clicks("Встреча");
    }

    [Fact] // O3: the number that the form brought along is not what was typed
    public async Task Who_else_is_named_at_a_stage_comes_with_their_own_number()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("КП");
        var brought = Form(Petrova).Fields.Single(field => field.Key == "reach").Value!;
        await Petrova.FillsIn(("client", "ООО Ромашка"), ("who", "Павлова Ирина, 8 903 777 00 02"), ("reach", brought),
            ("content", "кровля")).Sees("Павлова Ирина", "+7 903 777-00-02");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_the_rest_is_kept()
    {
        await Anna.Says("/call").FillsIn(("reach", "нет"), ("who", "Иванов Пётр"), ("responsible", ""));

        var fields = Form(Anna).Fields;
        Assert.StartsWith("Не похоже ни на номер", fields[0].Problem, StringComparison.Ordinal);
        Assert.Equal(("нет", "Иванов Пётр"), (fields[0].Value, fields[1].Value));
        Assert.Equal("Без этого нельзя завершить", fields[3].Problem);
        Assert.Null(fields[1].Problem);

        await Anna.FillsIn(("reach", "ivanov@romashka.ru"), ("responsible", "Сидоров")).Sees("Проверьте", "ivanov@romashka.ru",
            "Иванов Пётр", "Сидоров");
    }

    [Fact] // B3
    public async Task That_it_is_no_lead_is_said_as_soon_as_the_form_says_who_it_is()
    {
        await Anna.Says("/call").FillsIn(("reach", "89123456789"), ("who", "Лис Олег"),
            ("responsible", "")).Clicks("Не обращение").Clicks("Спам").Sees("C-2026-000001", "Лис Олег");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task A_wrong_answer_does_not_leave_the_former_one_standing()
    {
        await Anna.Says("/call").FillsIn(("reach", "89123456789"), ("who", "Иванов"),
            ("responsible", "Петрова")).Clicks("Изменить").FillsIn(("reach", "нет"));
        Assert.NotNull(Form(Anna).Fields[0].Problem);
        await Anna.FillsIn(("reach", "89990000000")).Sees("Проверьте", "+7 999 000-00-00");
    }

    [Fact]
    public async Task The_summary_is_changed_by_the_same_form()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Sees("Проверьте").Clicks("Изменить");
        Assert.Equal(["+7 912 345-67-89", "Иванов Пётр", "кровля"], Form(Anna).Fields.Take(3).Select(field => field.Value));

        await Anna.FillsIn(("topic", ""), ("responsible", "Сидоров")).Sees("Проверьте", "Ответственный: Сидоров").DoesNotSee("кровля");
    }

    [Fact] // B1
    public async Task A_known_caller_is_shown_before_the_summary_and_what_was_filled_in_stays()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Anna.Says("/call").FillsIn(("reach", "89123456789"), ("who", "Пётр"), ("topic", "забор"),
            ("responsible", "Сидоров")).Sees("Добавить к открытому").Clicks("Новое обращение")
            .Sees("Проверьте", "забор", "Сидоров");
    }

    [Fact]
    public async Task What_is_typed_beside_the_form_answers_what_comes_next()
    {
        await Anna.Says("/call").Says("89123456789");

        Assert.Equal(["+7 912 345-67-89", null], Form(Anna).Fields.Take(2).Select(field => field.Value));
        await Anna.Says("Иванов").FillsIn(("responsible", "Петрова")).Sees("Проверьте", "Иванов");
    }

    [Fact]
    public async Task Sent_twice_it_counts_once()
    {
        await Anna.Says("/call").FillsIn(("reach", "89123456789"), ("who", "Иванов"), ("responsible", "Петрова"));
        var summary = Anna.Last;
        await Anna.Does(() => Anna.Send(Anna.Update() with
        {
            Tap = new Tap(ButtonValue.Answer(1, 0, Dialog.Fill), summary.Id),
            Inputs = new Dictionary<string, string> { ["who"] = "Другой" },
        })).Sees("Проверьте", "Иванов");
    }

    [Fact]
    public async Task Own_words_may_stand_instead_of_a_choice()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Отказ");
        var reason = Form(Petrova).Fields[0];
        Assert.True(reason.OwnWords);
        Assert.Contains("Дорого", reason.Choices.Select(choice => choice.Label));

        await Petrova.FillsIn(("reason", "переезжают"), ("comment", "вернутся весной")).Sees("отказ", "переезжают");
    }

    [Fact] // A8
    public async Task Files_come_after_the_form_as_messages()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("КП").Sees("Затем, сообщением в чат: Файл");
        Assert.DoesNotContain("file", Form(Petrova).Fields.Select(field => field.Key));

        await Petrova.FillsIn(("client", "ООО Ромашка"),
            ("content", "кровля 120 м²")).Sees("Файл").Attaches("КП.pdf").Clicks("Дальше").Sees("Проверьте", "Ромашка", "КП.pdf");
    }

    [Fact]
    public async Task A_client_who_could_be_several_is_asked_about_with_buttons_and_the_rest_is_kept()
    {
        await Office.Change(async db =>
        {
            foreach (var name in new[] { "ООО «Ромашка»", "ООО «Ромашка-Сервис»" })
                db.Clients.Add(new Client { Name = name, CreatedAt = Office.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
            foreach (var client in db.Clients.ToList()) db.SearchWords.Add(new SearchWord { Word = "ромашка", ClientId = client.Id });
        });
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент").FillsIn(("client", "Ромашка")).Sees("«Ромашка»: который из них?",
            "ООО «Ромашка-Сервис»").Clicks("ООО «Ромашка-Сервис»").Sees("ООО «Ромашка-Сервис»");
    }

    [Fact]
    public async Task Whatever_keys_are_sent_only_the_plans_own_are_looked_at()
    {
        await Anna.Says("/call");
        var form = Anna.Last;
        await Anna.Does(() => Anna.Send(Anna.Update() with
        {
            Tap = new Tap(form.Screen.Form!.Submit.Value, form.Id),
            Inputs = new Dictionary<string, string>
            {
                ["file"] = "1",
                ["category"] = "spam",
                [""] = "",
                ["who"] = "<b>\u202Eова\0",
                ["responsible"] = "99999",
                ["topic"] = new('я', 20_000),
            },
        }));

        var fields = Form(Anna).Fields;
        Assert.Equal("<b>ова", fields[1].Value);
        Assert.NotNull(fields[3].Problem);
        Assert.Contains("Сократите", fields[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_press_carries_the_card_that_now_stands_there()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова");
        var (done, card) = Anna.Button("Готово");

        var receipt = await Anna.Send(Anna.Update() with { Tap = new Tap(done.Value, card) });

        Assert.Contains("зарегистрирован", receipt.Pressed!.PlainText(), StringComparison.Ordinal);
        Assert.Contains("Отменить", string.Join(' ', receipt.Pressed.Rows.SelectMany(row => row).Select(button => button.Label)),
            StringComparison.Ordinal);

        // A fresh card takes nothing's place: the list whose button was pressed stays.
        await Petrova.Says("/leads");
        var (open, list) = Petrova.Button("L-2026-000001");
        Assert.Null((await Petrova.Send(Petrova.Update() with { Tap = new Tap(open.Value, list) })).Pressed);
    }

    [Fact]
    public async Task A_client_that_asks_gets_the_card_as_it_stands_and_nobody_elses()
    {
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Sees("первый контакт");
        var card = Petrova.Messages.First(message => message.Shows("первый контакт")).Id;
        await Petrova.Clicks("Отказ").FillsIn(("reason", "Дорого"));

        Assert.Contains("отказ", (await Shown(Petrova.Account, card))!.PlainText(), StringComparison.Ordinal);
        Assert.Null(await Shown(Anna.Account, card + "0"));
        Assert.Null(await Shown("99", card));
    }

    private Task<Screen?> Shown(string account, string message) =>
        Office.Read(db => ShownCard.Find(db, TestChannel.ChannelName, account, message, Office.Clock.GetUtcNow()));

    private static Form Form(Chat chat) => chat.Messages.Last(message => message.Screen.Form is not null).Screen.Form!;
}
