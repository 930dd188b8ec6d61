using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Tests.Conversations;

/// <summary>The words of a button are typed as people type them (O17).</summary>
public sealed class ButtonWordsTests : OfficeTest
{
    [Theory] // O17: signs, capitals, pictures, a slip of the keyboard, and what is said around it
    [InlineData("Назад,")]
    [InlineData("НАЗАД)))")]
    [InlineData("(назад)")]
    [InlineData("“Назад”")]
    [InlineData("← назад")]
    [InlineData("назад 🙏")]
    [InlineData("🔙")]
    [InlineData("⬅️")]
    [InlineData("нaзaд")]
    [InlineData("yfpfl")]
    [InlineData("назад, пожалуйста")]
    [InlineData("давай назад")]
    [InlineData("нажми «Назад»")]
    [InlineData("вернуться")]
    [InlineData("go back")]
    public async Task Back(string words) =>
        await Anna.Says("/call").Says("89165554433").Says("Зайцев").Sees("О чём?").Says(words).Sees("Кто звонит?").DoesNotSee("О чём?");

    [Theory] // O17
    [InlineData("ок")]
    [InlineData("OK!")]
    [InlineData("Окей")]
    [InlineData("да")]
    [InlineData("Да, всё верно")]
    [InlineData("всё верно")]
    [InlineData("Все верно.")]
    [InlineData("👍")]
    [InlineData("👍🏻👍🏻")]
    [InlineData("✅")]
    [InlineData("+")]
    [InlineData("готово ✅")]
    [InlineData("гот")]
    [InlineData("готова")]
    [InlineData("ready")]
    [InlineData("confirm")]
    [InlineData("всё ок")]
    [InlineData("ок, готово")]
    public async Task Done(string words) =>
        await Anna.Says("89165554433 Зайцев Олег забор -> Петрова").Sees("Проверьте").Says(words).Sees("зарегистрирован");

    [Theory] // O17
    [InlineData("неверно")]
    [InlineData("Не то!")]
    [InlineData("нет")]
    public async Task Change(string words) =>
        await Anna.Says("89165554433 Зайцев Олег забор -> Петрова").Sees("Проверьте").Says(words).Sees("Что изменить?");

    [Theory] // O17
    [InlineData("дальше")]
    [InlineData("Далее…")]
    [InlineData("next")]
    [InlineData("пропусти")]
    [InlineData("«Пропустить»,")]
    public async Task Skip(string words) =>
        await Anna.Says("/call").Says("89165554433").Says("Зайцев").Sees("О чём?").Says(words).Sees("На кого").DoesNotSee(words);

    [Theory] // O17
    [InlineData("отмени")]
    [InlineData("Oтмена")]
    [InlineData("отмена пожалуйста")]
    [InlineData("стоп")]
    [InlineData("❌")]
    public async Task Cancel(string words) => await Anna.Says("/call").Says(words).Sees("отменено").DoesNotSee("Номер телефона?");

    [Theory] // O17: what stands on the card in the other language of the office
    [InlineData("new lead", "О чём?")]
    [InlineData("Not a lead", "Если не обращение")]
    [InlineData("новое обращение!", "О чём?")]
    public async Task At_a_known_caller(string words, string asked) =>
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово").Says("89161234567").Says(words)
            .Sees(asked);

    [Theory] // O17: the beginning of a label where nothing but a button can be meant
    [InlineData("измен", "Что изменить?")]
    [InlineData("исправить", "Что изменить?")]
    [InlineData("не обр", "Если не обращение")]
    public async Task A_part_of_it(string words, string asked) =>
        await Anna.Says("89165554433 Зайцев Олег забор -> Петрова").Sees("Проверьте").Says(words).Sees(asked);

    [Theory] // O17: an answer is not taken for a button
    [InlineData("ок")]
    [InlineData("пропуск на завод")]
    [InlineData("назад от вокзала")]
    [InlineData("отмена?")]
    [InlineData("да")]
    [InlineData("проп")]
    public async Task What_answers_the_question_is_an_answer(string words)
    {
        await Anna.Says("/call").Says("89165554433").Says("Зайцев").Sees("О чём?").Says(words).Clicks("Петрова").Clicks("Готово");
        Assert.Equal(words, await Office.Read(db => db.Leads.Select(lead => lead.Topic).SingleAsync()));
    }
}
