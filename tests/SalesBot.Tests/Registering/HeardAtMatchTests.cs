using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;

namespace SalesBot.Tests.Registering;

/// <summary>What is typed below the card of a known caller is kept, and goes with the button that is pressed next (O17, B1).</summary>
public sealed class HeardAtMatchTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово").Says("89161234567");
    }

    [Fact] // O17, B1
    public async Task It_is_passed_on_to_whom_the_client_asks_for()
    {
        await Anna.Says("просит счёт до пятницы").Sees("«просит счёт до пятницы»: пойдёт с тем, что вы выберете")
            .Says("и договор").Sees("«просит счёт до пятницы, и договор»").DoesNotSee("Здесь отвечают кнопкой").Clicks("Просит связаться");
        await Petrova.Sees("Клиент просит связаться: просит счёт до пятницы, и договор");
    }

    [Fact] // O17, B1
    public async Task It_is_offered_where_it_is_asked_what_the_client_said_with_its_file()
    {
        await Anna.Does(Sends).Sees("план.pdf", "вот план ангара").Clicks("Добавить к открытому").Clicks("вот план ангара");
        await Petrova.Sees("вот план ангара", "план.pdf");
        Assert.Equal(1, await Office.Read(db => db.EventFiles.CountAsync()));
    }

    [Fact] // O17, B5
    public async Task It_is_offered_as_what_a_new_lead_is_about()
    {
        await Anna.Says("забор 200 м").Clicks("Новое обращение").Clicks("забор 200 м").Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "забор 200 м");
    }

    [Theory] // O17: there is no such button where it is the first question, and none to leave out what is required
    [InlineData("назад", "назад идти некуда")]
    [InlineData("Назад", "назад идти некуда")]
    [InlineData("back", "назад идти некуда")]
    public async Task The_words_of_a_way_are_no_answer(string words, string answer)
    {
        await Anna.Says("забор 200 м").Says(words).Sees(answer, "«забор 200 м»: пойдёт").DoesNotSee($"забор 200 м, {words}");
        await Anna.Says("/call").Says(words).Sees(answer).Says("89169990000").Says("пропустить").Sees("Без этого нельзя завершить");
    }

    [Fact] // O17, B5
    public async Task What_a_line_has_said_already_stays_before_it()
    {
        await Anna.Clicks("Отмена").Says("89161234567 забор").Says("срочно").Clicks("Новое обращение").Sees("забор, срочно")
            .Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "забор, срочно");
    }

    [Fact] // O17, B3
    public async Task It_stays_with_what_is_no_sale()
    {
        await Anna.Says("не пришла накладная").Clicks("Не обращение").Clicks("Рекламация");
        Assert.Equal("не пришла накладная",
            await Office.Read(db => db.Events.Where(one => one.Category != null).Select(one => one.Content).SingleAsync()));
    }

    [Fact] // K12
    public async Task Its_last_words_can_be_corrected()
    {
        await Anna.Says("просит счёт").Does(() => Anna.Send(Anna.Update() with { MessageId = "m1", Text = "до питницы" }))
            .Does(() => Anna.Send(Anna.Update() with { MessageId = "m1", Text = "до пятницы", Edited = true }))
            .Sees("«просит счёт, до пятницы»").Clicks("Просит связаться");
        await Petrova.Sees("просит счёт, до пятницы").DoesNotSee("питницы");
    }

    [Theory] // O17
    [InlineData("Просит связаться")]
    [InlineData("просит связаться")]
    public async Task The_words_of_a_button_press_it(string words)
    {
        await Anna.Says(words).DoesNotSee("пойдёт с тем");
        await Petrova.Sees("Клиент просит связаться");
    }

    private Task Sends() => Anna.Send(Anna.Update() with
    {
        Text = "вот план ангара",
        Files = [new IncomingFile("план.pdf", "application/pdf", 4, [1, 2, 3, 4])],
    });
}
