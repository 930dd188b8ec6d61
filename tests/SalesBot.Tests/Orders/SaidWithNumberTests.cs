using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

/// <summary>A number with words after it: the words of a button press it, others are a word on the matter (O17).</summary>
public sealed class SaidWithNumberTests : OrderTest
{
    [Theory] // O17, A6
    [InlineData("L-2026-000001 отказ")]
    [InlineData("L-1: Отказ")]
    [InlineData("Л-1 отказ")]
    [InlineData("l 2026 1 отказ")]
    public async Task The_words_of_a_button_press_it(string said) =>
        await Petrova.Says(said).Sees("Причина отказа").Clicks("Дорого").Clicks("Пропустить").Sees("закрыто: отказ");

    [Fact] // O17
    public async Task What_only_a_tap_is_told_of_is_seen_on_the_card()
    {
        await Petrova.Says("L-2026-000001 занимаюсь").Also(chat => Assert.True(chat.Last.Shows("в работе"), chat.Transcript()));
        await Petrova.Says("L-2026-000001 передать").Sees("Кому передать").Clicks("Сидоров");
        await Sidorov.Sees("L-2026-000001");
    }

    [Theory] // O17, O1
    [InlineData("L-2026-000001 клиент просил перезвонить завтра")]
    [InlineData("L-1 — клиент просил перезвонить завтра")]
    [InlineData("L-2026-1: - клиент просил перезвонить завтра")]
    public async Task Other_words_are_offered_as_a_comment(string said)
    {
        await Petrova.Says(said).Sees("Записать это комментарием к L-2026-000001 · Иванов Пётр, ООО «Ромашка»?").Clicks("Да");
        Assert.Equal("клиент просил перезвонить завтра", await Office.Read(db => db.LeadNotes.Select(note => note.Text).SingleAsync()));
    }

    [Fact] // O17: two at once are told apart by what they are about, and neither is lost
    public async Task Each_comment_names_its_lead()
    {
        await Anna.Says("89160000001 Лис Олег забор -> Петрова").Clicks("Готово");
        await Petrova.Says("L-1 перезвонить в пятницу").Sees("к L-2026-000001 · Иванов Пётр, ООО «Ромашка»?").Clicks("Да")
            .Says("L-2 выслать прайс").Sees("к L-2026-000002 · Лис Олег?").Answers("L-2026-000002 · первый", "и договор").Clicks("Да")
            .Clicks("Да");
        Assert.Equal(["перезвонить в пятницу", "и договор", "выслать прайс"],
            await Office.Read(db => db.LeadNotes.OrderBy(note => note.Id).Select(note => note.Text).ToListAsync()));
    }

    [Fact] // O17
    public async Task In_a_form_it_is_named_too()
    {
        Office.Channel.IsRich = true;
        await Petrova.Says("L-1 перезвонить в пятницу").Sees("L-2026-000001 · Иванов Пётр, ООО «Ромашка»");
    }

    [Fact] // O17, A19
    public async Task An_order_is_moved_on_by_who_may()
    {
        await Posted();
        await Kuznetsov.Says("O-2026-000001 в работу").Also(chat => Assert.True(chat.Last.Shows("в работе · Кузнецов"), chat.Transcript()));
        await Petrova.Says("О-1 выполнен").Clicks("Да");
        Assert.Equal(OrderState.InWork, await Office.Read(db => db.Orders.Select(order => order.State).SingleAsync()));
        Assert.Equal("выполнен", await Office.Read(db => db.LeadNotes.Select(note => note.Text).SingleAsync()));
    }

    [Theory] // B7
    [InlineData("L-2026-000099 отказ")]
    [InlineData("L-2026-000002 отказ")]
    public async Task Of_what_is_none_or_another_s_nothing_is_told(string said)
    {
        await Anna.Says("89160000001 Лис Олег забор -> Сидоров").Clicks("Готово");
        await Kuznetsov.Says(said).Sees("нет, или оно не ваше").DoesNotSee("Лис");
    }

    [Theory] // B5: a word and a figure
    [InlineData("о 5 машинах спрашивал")]
    [InlineData("L12 уголок")]
    public async Task Words_that_only_look_so_are_left_alone(string said) => await Petrova.Says(said).Sees("Не понял");
}
