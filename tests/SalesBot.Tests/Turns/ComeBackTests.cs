using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Tests.Turns;

/// <summary>Somebody blocks the bot and comes back; whoever hands something to them is told the truth meanwhile.</summary>
public sealed class ComeBackTests : OfficeTest
{
    private static readonly string[] topics = ["", "кровля", "фасад", "забор", "ангар", "ворота", "навес"];

    [Fact] // K3
    public async Task Who_registers_is_told_at_once_that_nothing_can_arrive_and_once_when_it_did_not()
    {
        Blocks(Petrova);
        await Register(1).Sees("Карточка отправлена");
        await Anna.Sees("L-2026-000001: не доставлено, получатель: Петрова");
        await Register(2).Sees("L-2026-000002", "Не доставлено: Петрова недоступна. Администратор узнает")
            .DoesNotSee("L-2026-000002: не доставлено");
        Assert.Single(Anna.Messages, message => message.Shows("не доставлено, получатель"));
        Assert.DoesNotContain(Anna.Messages, message => message.Shows("L-2026-000002") && message.Shows("Карточка отправлена"));
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Boss.Sees("Не доставлено: 2");
    }

    [Fact] // K3
    public async Task The_deputy_who_stands_in_is_named()
    {
        Blocks(Petrova);
        await Register(1);
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).AwayUntil = Office.Clock.GetUtcNow().AddDays(1));
        await Register(2).Sees("L-2026-000002", "Не доставлено: Петрова недоступна. Карточка отправлена заместителю: Сидоров");
        await Sidorov.Sees("фасад");
    }

    [Fact] // K3
    public async Task Whoever_hands_on_asks_or_answers_is_told_the_truth_too()
    {
        Blocks(Petrova);
        await Register(1);
        await Anna.Says("89161110002 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Says("/lead 2").Clicks("Занимаюсь").Clicks("Ещё…").Clicks("Передать…").Clicks("Петрова")
            .Sees("передано: Петрова", "Не доставлено: Петрова недоступна");
    }

    [Fact] // K3
    public async Task Who_comes_back_without_a_word_gets_what_they_missed_and_nothing_else()
    {
        Blocks(Petrova);
        await Register(1);
        await Register(2);
        Unblocks();
        await ComesBack(Petrova);
        await Petrova.Sees("L-2026-000001", "кровля").Sees("L-2026-000002", "фасад");
        Assert.Equal(2, Petrova.Messages.Count);
        await ComesBack(Petrova);
        Assert.Equal(2, Petrova.Messages.Count);
        await Petrova.Clicks("Занимаюсь").IsTold("вы занимаетесь");
        await Register(3).Sees("L-2026-000003", "Карточка отправлена");
    }

    [Fact] // K3
    public async Task Any_message_brings_it_too_beside_its_answer()
    {
        Blocks(Petrova);
        await Register(1);
        Unblocks();
        await Petrova.Says("/today").Sees("Сегодня").Sees("кровля", "Ответственный: Петрова");
    }

    [Fact] // K3
    public async Task What_was_settled_meanwhile_is_not_shown_again()
    {
        Blocks(Petrova);
        await Register(1);
        await Register(2);
        await Office.Change(async db => (await db.Leads.SingleAsync(lead => lead.Number == "L-2026-000001")).State = LeadState.Refused);
        Unblocks();
        await ComesBack(Petrova);
        await Petrova.Sees("фасад").DoesNotSee("кровля");
    }

    [Fact] // K3
    public async Task When_it_was_much_one_card_says_how_much_and_leads_to_what_is_open()
    {
        Blocks(Petrova);
        for (var n = 1; n <= 6; n++) await Register(n);
        Unblocks();
        await ComesBack(Petrova);
        await Petrova.Sees("Пока вас не было, не дошло 6 сообщений");
        Assert.Single(Petrova.Messages);
        await Petrova.Clicks("Сегодня").Sees("L-2026-000006");
    }

    [Fact] // K3
    public async Task What_is_old_is_counted_only()
    {
        Blocks(Petrova);
        await Register(1);
        await Office.Pass(TimeSpan.FromDays(10));
        Unblocks();
        await ComesBack(Petrova);
        await Petrova.Sees("Пока вас не было, не дош");
        Assert.Single(Petrova.Messages);
    }

    [Fact] // K3
    public async Task A_note_that_was_missed_comes_as_it_was()
    {
        await Register(1);
        await Petrova.Clicks("Занимаюсь");
        Blocks(Petrova);
        await Orlov.Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says("скидка согласована");
        await Office.Pass(TimeSpan.FromMinutes(30));
        Unblocks();
        await ComesBack(Petrova);
        await Petrova.Sees("пишет Орлов", "скидка согласована");
    }

    [Fact] // K3
    public async Task A_letter_and_a_request_for_access_still_wait()
    {
        Blocks(Petrova, Boss);
        await Anna.Forwards("Мария Смирнова", "Добрый день! Нужна кровля ангара, перезвоните: 8 916 555 44 33")
            .Clicks("Передать").Clicks("Петрова")
            .Sees("Письмо M-2026-000001 передано: Петрова").Sees("Сообщение не доставлено, получатель: Петрова");
        await Office.Stranger("77", "Чужой").Says("Здравствуйте").Clicks("Запросить доступ");
        Unblocks();
        await ComesBack(Petrova);
        await ComesBack(Boss);
        await Petrova.Sees("Письмо M-2026-000001", "Мария Смирнова");
        await Boss.Sees("Чужой");
    }

    [Fact] // K3
    public async Task Who_was_never_away_hears_nothing_and_a_stranger_neither()
    {
        await ComesBack(Petrova);
        var stranger = Office.Stranger("77", "Чужой");
        await ComesBack(stranger);
        Assert.Empty(Petrova.Messages);
        Assert.Empty(stranger.Messages);
    }

    private void Blocks(params Chat[] people) => Office.Channel.Answer = message =>
        Array.Exists(people, who => who.Account == message.Account) ? new SendResult.Gone("Forbidden: bot was blocked by the user") : null;

    private void Unblocks() => Office.Channel.Answer = _ => null;

    private static async Task ComesBack(Chat who) => await who.Send(who.Update() with { CameBack = true });

    private Chat Register(int n) => Anna.Says($"8916111000{n} Иванов Пётр {topics[n]} -> Петрова").Clicks("Готово");
}
