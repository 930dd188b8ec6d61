using Microsoft.EntityFrameworkCore;
using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

/// <summary>
/// A message that was a line of an order is edited: the line is as it says now, where it is certain which one it was (K12, O14).
/// </summary>
public sealed class EditedLineTests : OrderTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12");
    }

    [Fact] // K12, O14
    public async Task Its_line_is_changed_and_the_next_one_is_asked_as_before()
    {
        await Says("1", "С21 120").Sees("72 000,00");
        await Says("2", "монтаж 10").Sees("2. Монтаж кровли");
        await Corrects("1", "С21 130").Sees("1. Профнастил С21 · 130 м² × 600,00 = 78 000,00", "2. Монтаж кровли · 10 м²", "Дальше")
            .DoesNotSee("3. Профнастил");
        await Corrects("1", "Н60 130 по 800").Sees("1. Профнастил Н60 · 130 м² × 800,00 = 104 000,00");
        await Corrects("2", "монтаж 12").Sees("2. Монтаж кровли · 12 м²").DoesNotSee("3. Профнастил");
        await Petrova.Clicks("Дальше").Clicks("Кузнецов").Clicks("По рекомендации").Clicks("Не требуется").Sees("Проверьте");
        await Corrects("2", "монтаж 20").Sees("Проверьте", "2. Монтаж кровли · 20 м²").DoesNotSee("Что и сколько?").Clicks("Готово");
        Assert.Equal([130m, 20m],
            await Office.Read(db => db.OrderLines.OrderBy(line => line.Id).Select(line => line.Quantity).ToListAsync()));
    }

    [Fact] // K12
    public async Task Several_lines_of_one_message_are_changed_together()
    {
        await Says("1", "С21 120\nмонтаж 10").Sees("2. Монтаж кровли");
        await Corrects("1", "С21 125\nмонтаж 15").Sees("1. Профнастил С21 · 125 м²", "2. Монтаж кровли · 15 м²")
            .DoesNotSee("3. Профнастил");
        await Corrects("1", "С21 125").Sees("Нажмите [Изменить строку…]", "2. Монтаж кровли · 15 м²");
    }

    [Fact] // K12
    public async Task What_was_chosen_or_said_in_two_messages_is_changed_by_each()
    {
        await Says("1", "профн 120").Clicks("Профнастил Н60").Sees("1. Профнастил Н60 · 120 м²");
        await Corrects("1", "профн 130").Sees("1. Профнастил Н60 · 130 м²").DoesNotSee("2. Профнастил");
        await Says("2", "С21");
        await Says("3", "10").Sees("2. Профнастил С21 · 10 м²");
        await Corrects("3", "15").Sees("2. Профнастил С21 · 15 м²").DoesNotSee("3. Профнастил");
        await Corrects("2", "С21 по 650").Sees("2. Профнастил С21 · 15 м² × 650,00").DoesNotSee("3. Профнастил");
        await Corrects("2", "монтаж").Sees("Нажмите [Изменить строку…]", "2. Профнастил С21 · 15 м² × 650,00");
    }

    [Theory] // K12: it is not certain any more which line the message was
    [InlineData("1 цена 650", "1. Профнастил С21 · 120 м² × 650,00", "Нажмите [Изменить строку…]")]
    [InlineData("убрать 1", "Что и сколько?", "к какому ответу относится эта правка")]
    public async Task A_line_that_was_changed_since_is_left_as_it_is(string since, string shown, string told)
    {
        await Says("1", "С21 120");
        await Petrova.Says(since).Sees(shown);
        await Corrects("1", "С21 130").DoesNotSee("130 м²").DoesNotSee("2. Профнастил").Sees(told);
    }

    [Fact] // K12
    public async Task What_is_wrong_with_it_is_said_and_the_line_stands()
    {
        await Says("1", "С21 120");
        await Corrects("1", "С21 0").Sees("больше нуля", "1. Профнастил С21 · 120 м²");
        await Corrects("1", "черепица 5").Sees("«черепица» в каталоге нет", "1. Профнастил С21 · 120 м²");
        await Corrects("1", "профн 5").Sees("1. Профнастил С21 · 5 м²");
        await Corrects("1", "С21 130").Sees("1. Профнастил С21 · 130 м²");
    }

    private Chat Says(string message, string text) =>
        Petrova.Does(() => Petrova.Send(Petrova.Update() with { MessageId = message, Text = text }));

    private Chat Corrects(string message, string text) =>
        Petrova.Does(() => Petrova.Send(Petrova.Update() with { MessageId = message, Text = text, Edited = true }));
}
