using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Tests.Turns;

/// <summary>What somebody else wrote is read, and never run (K10).</summary>
public sealed class ForwardedTests : OfficeTest
{
    [Fact] // K10
    public async Task A_forwarded_command_of_an_admin_invites_nobody()
    {
        await Boss.Forwards("Злодей", "/invite admin Злодей").DoesNotSee("Приглашение");
        Assert.Equal(0, await Office.Read(db => db.Invitations.CountAsync()));
    }

    [Fact] // K10
    public async Task A_forwarded_text_that_begins_with_strokes_is_a_letter()
    {
        await Anna.Forwards("Клиент", "/// Срочно! нужна кровля, +7 916 222-33-11")
            .Sees("Письмо M-2026-000001", "/// Срочно!", "+7 916 222-33-11").DoesNotSee("Команды");
        await Anna.Clicks("Новое обращение").Sees("+7 916 222-33-11");
    }

    [Fact] // K10
    public async Task In_a_dialog_it_is_what_the_dialog_asks_for()
    {
        await Anna.Says("/call").Forwards("Клиент", "/// нужна кровля, +7 916 222-33-11").Sees("+7 916 222-33-11", "Кто звонит?");
        await Anna.Forwards("Другой", "/cancel").DoesNotSee("отменено").Sees("/cancel", "На кого переведён");
        Assert.Equal(1, await Office.Read(db => db.Conversations.CountAsync(x => x.Dialog != null)));
    }

    [Fact] // K10
    public async Task A_forwarded_code_lets_nobody_in()
    {
        await Boss.Says("/invite admin Злодей");
        var code = Boss.Last.Screen.Rows.SelectMany(row => row).First(button => button.Kind == ButtonKind.Copy).Value;
        var stranger = Office.Stranger("666", "Чужой");
        await stranger.Forwards("Админова Вера", $"/start {code}").Sees("Это рабочий бот");
        Assert.Equal(5, await Office.Read(db => db.People.CountAsync()));
    }

    [Theory] // K11, F5
    [InlineData("4915112345678", "+49 151 123 456 78")]
    [InlineData("12125550123", "+1 212 555 01 23")]
    [InlineData("8613812345678", "+86 138 123 456 78")]
    [InlineData("79161234567,12", "+7 916 123-45-67 доб. 12")]
    [InlineData("375291234567", "+375 29")]
    public async Task A_shared_contact_has_the_number_of_its_country(string phone, string shown)
    {
        await Anna.Shares(phone, "Мюллер Ганс").Sees(shown.Replace("+375 29", "+37529", StringComparison.Ordinal), "Мюллер Ганс");
        await Anna.Says("/call").Shares(phone, "Мюллер Ганс").DoesNotSee("Не похоже");
    }

    [Fact] // K11
    public async Task A_contact_without_a_number_is_still_refused()
    {
        await Anna.Shares("0123", "Никто").Sees("Не похоже на номер");
    }

    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Иванов;Пётр;;;\r\nFN:Пётр Иванов\r\nORG:ООО Ромашка;\r\n"
        + "TITLE:снабженец\r\nTEL;TYPE=CELL:+79161234567\r\nTEL;TYPE=WORK:+7 495\r\n  123-45-67\r\n"
        + "item1.EMAIL;TYPE=INTERNET:ivan@romashka.example\r\nEND:VCARD";

    [Theory] // F6
    [InlineData("/today")]
    [InlineData("/call")] // it answers the question for the number
    public async Task A_whole_contact_card_gives_surname_company_and_every_number_and_address(string before)
    {
        await Anna.Says(before)
            .Does(() => Anna.Send(Anna.Update() with { Contact = new SharedContact("+79161234567", "Пётр") { Card = Card } }))
            .Sees("Иванов Пётр, ООО «Р…");
        await Anna.Clicks("Иванов Пётр, ООО «Р…").Says("кровля").Clicks("Петрова").Clicks("Готово")
            .Sees("Записаны и другие контакты: +7 495 123-45-67, ivan@romashka.example");
        Assert.Equal(["+74951234567", "+79161234567", "ivan@romashka.example"],
            await Office.Read(db => db.ContactPoints.Select(point => point.Value).OrderBy(value => value).ToListAsync()));
    }

    [Fact] // F3
    public async Task A_letter_is_given_to_whom_its_From_line_names_not_to_our_own_signature()
    {
        await Anna.Does(() => Anna.Send(Anna.Update() with
        {
            ForwardedFrom = "Секретарёва",
            Text = "Прошу взять\n-- \nАнна Секретарёва\nООО «Продавец»\n+7 495 000-00-01, anna@seller.example\n\n"
                + "-------- Пересылаемое сообщение --------\nОт кого: Иванов Пётр <ivan@romashka.example>\nКому: sales@seller.example\n"
                + "Тема: Кровля\n\nНужна кровля 120 м2.\nТел. 8 916 123-45-67",
        })).Sees("Иванов Пётр · +7 916 123-45-67 · ivan@romashka.example");
        await Anna.Clicks("Новое обращение").Sees("+7 916 123-45-67", "Иванов Пётр").DoesNotSee("Секретарёва, ООО");
    }
}
