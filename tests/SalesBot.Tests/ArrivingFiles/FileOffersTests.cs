using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Screens;

namespace SalesBot.Tests.ArrivingFiles;

/// <summary>A file that was sent while nothing was under way becomes what its sender says (W21).</summary>
public sealed class FileOffersTests : OfficeTest
{
    [Fact] // W21
    public async Task It_becomes_a_new_call()
    {
        await Anna.Attaches("план.pdf").Sees("К чему этот файл?").Clicks("Звонок");
        await Anna.Says("89123456789").Says("Иванов").Says("кровля").Clicks("Петрова").Sees("план.pdf").Clicks("Готово");
        await Petrova.Sees("кровля", "1 файл");
    }

    [Fact] // W21
    public async Task It_goes_with_a_comment_on_one_s_own_lead()
    {
        await Anna.Says("89123456789 Иванов кровля -> Петрова").Clicks("Готово");
        await Petrova.Attaches("замер.pdf").Sees("К чему этот файл?").Clicks("L-2026-000001").Says("замеры клиента");
        await Petrova.Sees("Записано в историю L-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.EventFiles.CountAsync()));
    }

    [Fact] // W21, O1
    public async Task What_is_written_under_it_is_offered_with_it()
    {
        await Anna.Says("89123456789 Иванов кровля -> Петрова").Clicks("Готово");
        await Petrova.Does(() => Sends(Petrova, "замер.pdf", "ангар на 4 м выше")).Clicks("L-2026-000001").Clicks("ангар на 4 м выше");
        await Petrova.Sees("Записано в историю L-2026-000001").Says("/history 1").Sees("ангар на 4 м выше");
        await Anna.Does(() => Sends(Anna, "план.pdf", "склад у вокзала")).Clicks("Звонок").Says("89161234567").Says("Петров")
            .Clicks("склад у вокзала").Sees("план.pdf", "склад у вокзала");
    }

    [Fact] // W21, O17
    public async Task Sent_as_an_answer_to_a_card_it_goes_with_a_comment_there()
    {
        await Anna.Says("89123456789 Иванов кровля -> Петрова").Clicks("Готово");
        await Orlov.Attaches("план.pdf").Sees("Отправьте его ответом на карточку");
        await Petrova.Does(() => Petrova.Send(Petrova.Update() with
        {
            RepliesTo = Petrova.Messages.Last(message => message.Shows("L-2026-000001")).Id,
            Files = [new SalesBot.Conversations.IncomingFile("замер.pdf", "application/pdf", 4, [1, 2, 3, 4])],
        })).Sees("замер.pdf").Says("замеры").Sees("Записано в историю L-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.EventFiles.CountAsync()));
    }

    private static Task<SalesBot.Conversations.Receipt> Sends(Chat who, string file, string caption) => who.Send(who.Update() with
    {
        Text = caption,
        Files = [new SalesBot.Conversations.IncomingFile(file, "application/pdf", 4, [1, 2, 3, 4])],
    });

    [Fact] // W21
    public async Task The_question_becomes_what_was_done_with_it()
    {
        await Anna.Attaches("план.pdf").Clicks("Звонок").Sees("план.pdf: вы выбрали [Звонок]").DoesNotSee("К чему этот файл?");
        await Anna.Says("89123456789").Says("Иванов").Says("кровля").Clicks("Петрова").Clicks("Готово")
            .Sees("план.pdf: приложен к L-2026-000001");
        await Petrova.Does(() => Sends(Petrova, "замер.pdf", "ангар")).Clicks("L-2026-000001").Sees("замер.pdf: вы выбрали [L-2026-000001]")
            .Clicks("ангар").Sees("замер.pdf: приложен к L-2026-000001").DoesNotSee("К чему этот файл?");
    }

    [Fact] // W21
    public async Task A_button_pressed_again_says_what_became_of_the_file()
    {
        await Anna.Attaches("план.pdf");
        var (call, card) = Anna.Button("Звонок");
        var (letter, _) = Anna.Button("Письмо");
        await Anna.Clicks(call, card).Says("89123456789").Clicks(letter, card).IsTold("план.pdf: на карточке ниже").Sees("Кто звонит?");
        Assert.Equal(1, await Office.Read(db => db.Conversations.Where(x => x.Dialog != null).Select(x => x.DialogCount).SingleAsync()));
        await Anna.Says("Иванов").Says("кровля").Clicks("Петрова").Clicks("Готово");
        await Anna.Clicks(call, card).IsTold("план.pdf: приложен к L-2026-000001").DoesNotSee("Номер телефона?");
    }

    [Fact] // W21: else it would have to be sent once more
    public async Task What_is_given_up_leaves_the_question_open()
    {
        await Anna.Attaches("план.pdf").Clicks("Письмо").Clicks("Отмена").Sees("К чему этот файл?").DoesNotSee("вы выбрали");
        var asked = Anna.Messages.Last(message => message.Shows("К чему этот файл?"));
        await Anna.Clicks(asked.Screen.Rows[0][0], asked.Id).Says("89123456789").Says("Иванов").Says("кровля").Clicks("Петрова")
            .Clicks("Готово");
        await Petrova.Sees("кровля", "1 файл");
    }

    [Fact] // W21, B3
    public async Task What_it_is_no_sale_says_its_number()
    {
        await Anna.Attaches("счёт.pdf").Clicks("Звонок").Says("89123456789").Says("Иванов").Clicks("Не обращение").Clicks("Поставщик")
            .Sees("счёт.pdf: приложен к C-2026-000001");
    }

    [Fact] // W21
    public async Task Nobody_takes_another_s_file_along()
    {
        await Anna.Attaches("тайна.pdf");
        await Petrova.Clicks(new Button("…", "/with 1-1 call"), "1");
        await Anna.Says("89123456789 Иванов кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks(new Button("…", "/with 1-1 lead 1 note"), "1");
        await Petrova.Says("ничего нет");
        Assert.Equal(0, await Office.Read(db => db.EventFiles.CountAsync()));
    }

    [Theory]
    [InlineData("/with")]
    [InlineData("/with 1")]
    [InlineData("/with x-y call")]
    [InlineData("/with 9-1 call")]
    [InlineData("/with 1-1 with 1-1 call")]
    [InlineData("/with 1-99999999999999999999 call")]
    public async Task What_is_no_offer_does_nothing(string value)
    {
        await Anna.Clicks(new Button("…", value), "1");
        await Anna.Says("/help").Sees("/call");
    }
}
