using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Tests.Registering;

/// <summary>[Добавить к…] asks what the client said, and the line of another call is typed: what it is is asked (B4, O10, O2).</summary>
public sealed class OtherCallAtNoteTests : OfficeTest
{
    private async Task Note()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Anna.Says("89161234567").Clicks("Добавить к").Sees("Что записать?");
    }

    [Theory] // O2
    [InlineData("звонил Петров из Вектора, нужен забор")]
    [InlineData("Звонила Оксана, нужна смета на забор")]
    [InlineData("позвонил Сергеев, ООО Вектор, интересует забор")]
    [InlineData("вх. звонок: Петров Олег, нужен забор")]
    [InlineData("called: John Smith, needs a fence")]
    [InlineData("звонила Оксана, юрлицо, нужна смета на забор, 8 903 555-44-33")]
    [InlineData("8 903 555-44-33 ООО Вектор забор -> Петрова")]
    [InlineData("номер скрыт, звонила Оксана, нужна смета")]
    [InlineData("Оксана Белкина, забор 30 м, 8 903 555-44-33")]
    [InlineData("звонил Петров из Ромашки, нужен забор")]
    public async Task Another_call_is_asked_about(string line)
    {
        await Note();
        await Anna.Says(line).Sees("Что записать?", $"«{line}»", "Это дополнение или другой звонок?").Clicks("Другой звонок")
            .DoesNotSee("Это дополнение или");
        await Anna.Also(chat => Assert.True(chat.Last.Shows("Входящий звонок") || chat.Last.Shows("Проверьте"), chat.Transcript()));
        Assert.Equal(0, await Office.Read(db => db.LeadNotes.CountAsync()));
    }

    [Theory]
    [InlineData("просит перезвонить после обеда")]
    [InlineData("звонил, торопит с ценой")]
    [InlineData("Иванов звонил, нужен ещё забор")]
    [InlineData("звонил Иванов, нужен ещё забор")]
    [InlineData("звонил Пётр Иванов, нужны ещё ворота")]
    [InlineData("нужен ещё забор 30 м, на объекте прораб Сергей 8 903 555-44-33")]
    [InlineData("замер, перезвонить на 8 903 555-44-33")]
    [InlineData("звонил насчёт сметы")]
    [InlineData("called, wants the price by Friday")]
    [InlineData("Звонил дважды, ждёт КП")]
    public async Task What_the_client_said_is_written_down(string line)
    {
        await Note();
        await Anna.Says(line).Sees("Записано в историю L-2026-000001").DoesNotSee("другой звонок");
    }

    [Fact] // O1
    public async Task It_may_be_an_addition_after_all()
    {
        await Note();
        await Anna.Says("звонил Петров из Ромашки, нужен забор").Clicks("Это дополнение").Sees("Записано в историю L-2026-000001");
        await Petrova.Sees("звонил Петров из Ромашки, нужен забор");
    }

    [Fact] // O1, O2: nothing is lost of either
    public async Task The_note_goes_on_after_the_other_call()
    {
        await Note();
        await Anna.Says("звонила Оксана, нужна смета на забор").Clicks("Другой звонок").Sees("Номер телефона?").Says("8 903 555-44-33")
            .Sees("Оксана", "нужна смета на забор", "На кого переведён звонок?").Clicks("Петрова").Clicks("Готово").Sees("Что записать?")
            .Says("торопит с ценой").Sees("Записано в историю L-2026-000001");
        Assert.Equal(["нужна смета на забор", "кровля"],
            await Office.Read(db => db.Set<Lead>().OrderByDescending(lead => lead.Id).Select(lead => lead.Topic).ToListAsync()));
    }
}
