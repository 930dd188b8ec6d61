namespace SalesBot.Tests.Turns;

/// <summary>What an impatient thumb does: it never costs a second dialog, nor a message for every tap.</summary>
public sealed class PressingTwiceTests : OfficeTest
{
    private const string Line = "89161234567 Иванов Пётр кровля -> Петрова";

    [Fact]
    public async Task Fifty_taps_are_one_lead_and_one_card()
    {
        await Anna.Says(Line).ClicksAtOnce("Готово", 50);
        await Anna.Sees("L-2026-000001").DoesNotSee("устарела");
        await Petrova.Sees("L-2026-000001").DoesNotSee("L-2026-000002");
        Assert.Single(Anna.Messages, message => message.Shows("L-2026-000001"));
    }

    [Fact]
    public async Task A_tap_that_comes_too_late_is_told_so_and_the_card_stays()
    {
        await Anna.Says(Line);
        var (done, cardId) = Anna.Button("Готово");
        await Anna.Clicks("Готово").Clicks(done, cardId).IsTold("Этот шаг уже пройден").Sees("L-2026-000001", "Ещё звонок");
    }

    [Fact]
    public async Task A_button_pressed_twice_begins_one_dialog()
    {
        await Anna.Says(Line).Clicks("Готово").ClicksAtOnce("Ещё звонок", 10);
        Assert.Single(Anna.Messages, message => message.Shows("Номер телефона?"));
        await Anna.Clicks("Отмена").DoesNotSee("Номер телефона?");
    }

    [Fact]
    public async Task A_line_sent_twice_is_one_draft()
    {
        await Anna.Says(Line).Says(Line);
        Assert.Single(Anna.Messages, message => message.Shows("Проверьте"));
        await Anna.Clicks("Готово").DoesNotSee("Проверьте");
    }

    [Fact]
    public async Task Another_line_is_a_draft_of_its_own_and_the_first_one_waits()
    {
        await Anna.Says(Line).Says("89217654321 Смирнова забор -> Сидоров").Clicks("Готово").Sees("Проверьте", "кровля");
    }

    [Fact]
    public async Task The_sixth_dialog_ends_the_first_and_its_card_says_so()
    {
        for (var i = 1; i <= 6; i++) await Anna.Says($"8916000000{i} Иванов Пётр, дом {i} -> Петрова");
        await Anna.Sees("карточка устарела").DoesNotSee("дом 1");
    }
}
