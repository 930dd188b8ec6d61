using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Tests.Turns;

/// <summary>A message corrected after it was sent changes what came from it while that can still be changed, and is never passed
/// over in silence (K12, O15).</summary>
public sealed class CorrectionTests : OfficeTest
{
    private const string Line = "89161234567 Иванов Пётр ремонт крыши -> Петрова";

    [Fact] // K12, O15
    public async Task A_corrected_line_changes_the_draft()
    {
        await Says("1", Line).Sees("Проверьте", "ремонт крыши");
        await Corrects("1", "89161234567 Иванов Пётр замена крыши целиком -> Сидоров")
            .Sees("Проверьте", "замена крыши целиком", "Сидоров").DoesNotSee("ремонт");
        await Anna.Clicks("Готово");
        await Sidorov.Sees("L-2026-000001", "замена крыши целиком");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // K12
    public async Task Who_has_no_button_to_correct_is_told_to_answer_the_card()
    {
        await Says(Anna, "1", "89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Corrects(Anna, "1", "89161234567 Иванов Пётр забор -> Петрова").Sees("Напишите верное ответом на карточку")
            .DoesNotSee("Исправьте на карточке");
        await Anna.Answers("зарегистрировано", "не кровля, а забор").Clicks("Да");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("не кровля, а забор");
    }

    [Fact] // K12, O3
    public async Task A_number_added_to_the_name_afterwards_is_a_number()
    {
        await Anna.Says("/call").Says("89161234567");
        await Says("2", "Иванов Пётр").Sees("О чём");
        await Corrects("2", "Иванов Пётр, 8 903 777 00 02").Sees("Иванов Пётр", "также +7 903 777-00-02");
    }

    [Fact] // K12, B5
    public async Task A_line_corrected_to_one_number_asks_for_it_no_more()
    {
        await Says("1", "89161234567, 89037770002 Иванов Пётр ремонт крыши -> Петрова").Sees("Номеров несколько");
        await Corrects("1", "89037770002 Иванов Пётр ремонт крыши -> Петрова").Sees("Проверьте", "+7 903 777-00-02")
            .DoesNotSee("916 123");
    }

    [Fact] // K12: a line that was begun with a command, and one with the number corrected
    public async Task A_corrected_number_is_another_caller()
    {
        await Anna.Says("89169999999 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Says("1", "/call " + Line).Sees("Проверьте");
        await Corrects("1", "/call 89169999999 Иванов Пётр ремонт крыши -> Петрова").Sees("Лис Олег", "Открыт L-2026-000001");
    }

    [Fact] // K12
    public async Task What_was_answered_otherwise_stays()
    {
        await Says("1", "89161234567 Иванов Пётр ремонт крыши");
        await Anna.Clicks("Петрова").Sees("Проверьте");
        await Corrects("1", "89161234567 Иванова Пётр замена крыши -> Сидоров").Sees("Проверьте", "замена крыши", "Ответственный: Петрова");
        await Anna.Clicks("Изменить").Clicks("О чём").Says("забор").Sees("Проверьте", "забор");
        await Corrects("1", "89161234568 Иванов Пётр навес").Sees("+7 916 123-45-68", "забор");
    }

    [Fact] // K12
    public async Task A_corrected_answer_is_read_into_its_own_question()
    {
        await Anna.Says("/call");
        await Says("1", "89161234567");
        await Says("2", "Иваново Пётр").Sees("О чём");
        await Corrects("2", "Иванов Пётр").Sees("Иванов Пётр", "О чём?").DoesNotSee("Иваново");
        await Corrects("1", "89161234568").Sees("+7 916 123-45-68", "Иванов Пётр", "О чём?");
    }

    [Fact] // K12
    public async Task An_answer_that_was_not_understood_is_corrected_too()
    {
        await Anna.Says("/call");
        await Says("1", "8916123456").Sees("Номер телефона?");
        await Corrects("1", "89161234567").Sees("+7 916 123-45-67", "Кто звонит?");
    }

    [Fact] // K12: a question of the same name, in a dialog that is begun by no line
    public async Task What_was_not_understood_at_a_stage_is_corrected_there()
    {
        await Says("1", Line).Clicks("Готово");
        await Petrova.Clicks("Встреча").Clicks("Иванов").Says("замер").Clicks("Изменить").Clicks("Телефон или почта");
        await Says(Petrova, "2", "Иванов 8916123456").DoesNotSee("Проверьте");
        await Corrects(Petrova, "2", "89161234568").Sees("Проверьте", "+7 916 123-45-68");
    }

    [Fact] // K12
    public async Task What_was_opened_from_the_summary_stays_open()
    {
        await Anna.Says("/call").Says("89161234567");
        await Says("2", "Иваново Пётр").Clicks("Пропустить").Clicks("Петрова").Clicks("Изменить").Clicks("О чём").Sees("О чём? Коротко");
        await Corrects("2", "Иванов Пётр").Sees("Иванов Пётр", "О чём? Коротко");
        await Anna.Says("забор").Sees("Проверьте", "О чём: забор", "Иванов Пётр");
    }

    [Fact] // K12
    public async Task A_correction_that_cannot_be_read_says_what_is_wrong_and_changes_nothing()
    {
        await Anna.Says("/call");
        await Says("1", "89161234567").Sees("Кто звонит?");
        await Corrects("1", "не помню").Sees("+7 916 123-45-67", "Не похоже", "Кто звонит?");
    }

    [Fact] // K12
    public async Task What_is_registered_is_not_registered_again()
    {
        await Says("1", Line).Clicks("Готово");
        await Corrects("1", Line + " срочно").Sees("Правка прежнего сообщения ничего не меняет", "ответом на карточку");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
        Assert.Equal(0, await Office.Read(db => db.Conversations.CountAsync(x => x.Dialog != null)));
    }

    [Theory] // K12
    [InlineData("/invite admin Злодей")]
    [InlineData("/find Иванов")]
    [InlineData("/cancel")]
    public async Task A_corrected_command_runs_nothing(string command)
    {
        await Boss.Does(() => Boss.Send(Boss.Update() with { MessageId = "1", Text = command, Edited = true })).Sees("ничего не меняет");
        Assert.Equal(0, await Office.Read(db => db.Invitations.CountAsync()));
    }

    [Fact] // K12
    public async Task In_a_dialog_it_is_said_where_to_correct_and_the_question_stands()
    {
        await Anna.Says("/call");
        await Says("1", "89161234567").Sees("Кто звонит?");
        await Corrects("1", "/cancel").Sees("к какому ответу относится эта правка", "Кто звонит?");
        await Corrects("77", "Сидоров").Sees("к какому ответу относится эта правка", "Кто звонит?");
    }

    [Fact] // K12: a location that moves is an edit every few seconds
    public async Task What_has_no_words_is_not_answered()
    {
        await Anna.Send(Anna.Update() with { MessageId = "1", Unsupported = "location", Edited = true });
        Assert.Empty(Anna.Messages);
    }

    [Fact] // K12: nobody gets in by correcting
    public async Task A_stranger_who_corrects_is_only_greeted()
    {
        await Boss.Says("/invite admin Злодей");
        var code = Boss.Last.Screen.Rows.SelectMany(row => row).First(button => button.Kind == ButtonKind.Copy).Value;
        var stranger = Office.Stranger("666", "Чужой");
        await stranger.Does(() => stranger.Send(stranger.Update() with { Text = code, Edited = true })).Sees("Это рабочий бот");
        Assert.Equal(5, await Office.Read(db => db.People.CountAsync()));
    }

    private Chat Says(string message, string text) => Says(Anna, message, text);

    private Chat Corrects(string message, string text) => Corrects(Anna, message, text);

    private static Chat Says(Chat who, string message, string text) =>
        who.Does(() => who.Send(who.Update() with { MessageId = message, Text = text }));

    private static Chat Corrects(Chat who, string message, string text) =>
        who.Does(() => who.Send(who.Update() with { MessageId = message, Text = text, Edited = true }));
}
