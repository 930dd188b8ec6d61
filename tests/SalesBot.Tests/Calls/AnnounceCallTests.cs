using Microsoft.EntityFrameworkCore;
using SalesBot.Calls;
using SalesBot.Delivery;
using SalesBot.MissedCalls;
using SalesBot.People;

namespace SalesBot.Tests.Calls;

public sealed class AnnounceCallTests : CallTest
{
    [Fact] // B2
    public async Task While_it_rings_the_secretary_sees_who_it_is_with_nothing_typed()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Rings();
        await Anna.Sees("Входящий звонок, 13:00", "+7 916 123-45-67 · Иванов Пётр, ООО «Ромашка»", "L-2026-000001", "кровля", "Петрова");
        await Anna.Clicks("Звонок").Sees("Новое обращение", "Иванов Пётр");
        await Petrova.DoesNotSee("Входящий звонок");
    }

    [Fact] // B2
    public async Task A_caller_nobody_knows_is_said_to_be_new_and_one_tap_begins_with_the_number()
    {
        await Rings();
        await Anna.Sees("+7 916 123-45-67 · в базе нет").Clicks("Звонок").Sees("Кто звонит?", "+7 916 123-45-67");
    }

    [Fact] // B2
    public async Task Only_the_one_who_is_called_is_told_when_the_exchange_knows_who_it_is()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Rings(to: "Ветрова");
        await vera.Sees("Входящий звонок");
        await Anna.DoesNotSee("Входящий звонок");
    }

    [Theory] // B2: under 3 s it is no missed call
    [InlineData(CallTasks.Missed, false, false, null, true)]
    [InlineData(CallTasks.Missed, false, true, 20.0, true)]
    [InlineData(CallTasks.Missed, false, false, 3.0, true)]
    [InlineData(CallTasks.Missed, false, false, 2.9, false)]
    [InlineData(CallTasks.Missed, true, false, 20.0, false)]
    [InlineData(CallTasks.Unknown, false, false, 20.0, true)]
    [InlineData(CallTasks.Unknown, true, false, 20.0, true)]
    [InlineData(CallTasks.Unknown, false, true, 20.0, false)]
    [InlineData(CallTasks.Never, false, false, 20.0, false)]
    public void A_setting_says_for_which_calls_somebody_is_to_call_back(CallTasks tasks, bool answered, bool known, double? seconds,
        bool expected) => Assert.Equal(expected, AnnounceCall.NeedsCallBack(
            new ExchangeCall { Key = "one", Stage = CallStage.Ended, Answered = answered, Seconds = seconds }, known, tasks));

    [Fact] // B2, B4
    public async Task An_unanswered_call_is_called_back_by_whoever_has_the_least_to_call()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Anna.Says("/missed 89217776655 Зайцев");
        await Ends();
        await vera.Sees("Пропущенный звонок", "+7 916 123-45-67", "Попытка 1 из 3", "Звонит Ветрова");
        Assert.Equal(2, await Office.Read(db => db.MissedCalls.CountAsync()));
    }

    [Fact] // D9
    public async Task A_client_who_calls_again_and_is_answered_is_not_called_back_any_more()
    {
        await Ends("one");
        await Anna.Sees("Пропущенный звонок");
        Office.Clock.Advance(TimeSpan.FromMinutes(10));
        await Ends("two", answered: true, seconds: 125);
        await Anna.Sees("✓ Дозвонились");
        await Office.Pass(TimeSpan.FromDays(3));
        await Anna.DoesNotSee("Пора перезвонить");
        Assert.Empty(Office.Letters);
    }

    [Fact] // D9
    public async Task An_answered_call_of_ours_closes_it_as_well_and_one_in_vain_does_not()
    {
        await Ends("one");
        Office.Clock.Advance(TimeSpan.FromMinutes(10));
        await Ends("two", answered: false, outgoing: true);
        Assert.Equal(MissedCallState.ToCall, await State());
        Office.Clock.Advance(TimeSpan.FromMinutes(10));
        await Ends("three", answered: true, outgoing: true, seconds: 40);
        Assert.Equal(MissedCallState.Reached, await State());
    }

    [Fact] // D9
    public async Task That_they_had_spoken_before_is_no_reason_not_to_call_back()
    {
        var before = Office.Clock.GetUtcNow().AddHours(-1);
        await Ends("one");
        await Reports(new CallNews("two", CallStage.Ended)
        {
            Client = CallParty.Read("89161234567"),
            At = before,
            Answered = true,
            Seconds = 60,
        });
        Assert.Equal(MissedCallState.ToCall, await State());
    }

    [Theory] // D10
    [InlineData("ringing answered ended", true)]
    [InlineData("ended answered ringing", true)]
    [InlineData("answered ended ringing", true)]
    [InlineData("ringing ended answered", true)]
    [InlineData("ended ringing answered", true)]
    [InlineData("answered ringing ended", true)]
    [InlineData("ringing ended", false)]
    [InlineData("ended ringing", false)]
    public async Task The_states_of_a_call_come_in_any_order_and_twice(string order, bool spoken)
    {
        foreach (var state in order.Split(' ').SelectMany(state => new[] { state, state }))
            await Reports(new CallNews("one", Enum.Parse<CallStage>(state, ignoreCase: true)) { Client = CallParty.Read("89161234567") });
        var missed = await Office.Read(db => db.MissedCalls.Select(call => new { call.State, call.Calls }).ToListAsync());
        Assert.DoesNotContain(missed, one => one.Calls != 1 || (one.State == MissedCallState.ToCall) == spoken);
        Assert.True(spoken || missed.Count == 1);
        var call = await Office.Read(db => db.ExchangeCalls.SingleAsync());
        Assert.Equal((CallStage.Ended, spoken), (call.Stage, call.Answered));
    }

    [Fact] // D10
    public async Task What_is_told_twice_is_answered_alike_and_shown_once()
    {
        var first = await Rings();
        Assert.Equal((first, 1), (await Rings(), first!.Told));
        Assert.Null(await Rings(phone: "89160000000"));
        Assert.Equal(1, await Office.Read(db => db.Outbox.CountAsync(message => message.Kind == "call")));
    }

    [Theory] // D11
    [InlineData("anonymous")]
    [InlineData("")]
    public async Task A_hidden_number_that_nobody_answered_is_told_and_not_lost(string phone)
    {
        await Rings(phone: phone);
        await Anna.Sees("Входящий звонок", "номер скрыт");
        await Ends(phone: phone);
        await Anna.Sees("Пропущенный звонок", "Номер скрыт, перезвонить некуда");
        Assert.Equal(0, await Office.Read(db => db.MissedCalls.CountAsync()));
    }

    [Fact] // D11
    public async Task A_colleagues_call_is_told_to_whom_it_was_for_and_to_nobody_else()
    {
        await Rings(phone: "101", to: "Петрова");
        await Petrova.Sees("внутренний номер 101");
        await Ends(phone: "101", to: "Петрова");
        await Petrova.Sees("Внутренний номер 101, сегодня 13:00");
        await Rings("two", phone: "102");
        await Ends("two", phone: "102");
        await Anna.DoesNotSee("внутренний номер");
    }

    [Theory] // D11
    [InlineData("sip:79161234567@pbx", "+79161234567", "")]
    [InlineData("\"Иванов\" <sip:+79161234567@10.0.0.1:5060;user=phone>", "+79161234567", "")]
    [InlineData("tel:+7-916-123-45-67", "+79161234567", "")]
    [InlineData("375291234567", "+375291234567", "")]
    [InlineData("101", null, "101")]
    [InlineData("sip:user101@vpbx.example", null, "user101")]
    [InlineData("Anonymous", null, "")]
    [InlineData("sip:anonymous@anonymous.invalid", null, "")]
    [InlineData("Restricted Number", null, "")]
    [InlineData("No Caller ID", null, "")]
    [InlineData("Номер скрыт", null, "")]
    [InlineData("неизвестен", null, "")]
    [InlineData("АОН не определён", null, "")]
    [InlineData("number withheld", null, "")]
    [InlineData("none", null, "")]
    [InlineData("—", null, "")]
    [InlineData("sip:private.office@pbx", null, "private.office")]
    [InlineData(null, null, "")]
    public void Numbers_are_read_as_exchanges_write_them(string? text, string? phone, string extension)
    {
        var party = CallParty.Read(text);
        Assert.Equal((phone, extension), (party!.Phone?.E164, party.Extension));
    }

    [Theory] // D11: the figures by which an exchange takes a line to the outside
    [InlineData("989161234567", "+79161234567")]
    [InlineData("9w89161234567", "+79161234567")]
    [InlineData("9W8 (916) 123-45-67", "+79161234567")]
    [InlineData("0,89161234567", "+79161234567")]
    [InlineData("9p+79161234567", "+79161234567")]
    [InlineData("9+79161234567", "+79161234567")]
    [InlineData("9 8 916 123-45-67", "+79161234567")]
    [InlineData("9984951234567", "+74951234567")]
    [InlineData("0084951234567", "+74951234567")]
    [InlineData("sip:989161234567@pbx", "+79161234567")]
    [InlineData("9810375291234567", "+375291234567")]
    [InlineData("89161234567", "+79161234567")]
    [InlineData("79161234567", "+79161234567")]
    [InlineData("375291234567", "+375291234567")]
    [InlineData("998901234567", "+998901234567")]
    [InlineData("+989161234567", "+989161234567")]
    [InlineData("101", null)]
    public void What_is_dialled_is_read_without_the_figures_of_the_line(string text, string? phone) =>
        Assert.Equal(phone, CallParty.Dialled(text)!.Phone?.E164);

    [Fact] // D11
    public void What_is_no_number_is_not_guessed() => Assert.Null(CallParty.Read("позвоните мне"));

    [Theory] // D11
    [InlineData("Петрова")]
    [InlineData("петрова ольга")]
    [InlineData("Петровой О.")]
    [InlineData("105")]
    [InlineData("sip:105@pbx")]
    [InlineData("+7 (495) 000-11-22")]
    public async Task A_direct_call_that_a_manager_missed_is_the_managers_to_call_back(string to)
    {
        await Petrova.Says("/line 105").Sees("105 · Петрова Ольга").Says("/line 84950001122").Sees("+74950001122 · Петрова Ольга");
        var report = await Ends(to: to);
        Assert.Equal(("Петрова Ольга", null), (report!.To, report.UnknownTo));
        await Petrova.Sees("Пропущенный звонок", "Звонит Петрова").Clicks("Нет ответа").Sees("Попытка 2 из 3");
        await Anna.DoesNotSee("Пропущенный звонок");
        await Petrova.Clicks("Дозвонились").Sees("✓ Дозвонились");
    }

    [Fact] // D11
    public async Task Whom_nobody_knows_is_told_back_and_the_secretary_has_the_call()
    {
        var report = await Ends(to: "Иваноф");
        Assert.Equal((null, "Иваноф"), (report!.To, report.UnknownTo));
        await Anna.Sees("Пропущенный звонок");
    }

    [Fact] // D11
    public async Task Of_a_manager_who_is_away_the_deputy_calls_back()
    {
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).AwayUntil =
            Office.Clock.GetUtcNow().AddDays(3));
        await Ends(to: "Петрова");
        await Sidorov.Sees("Пропущенный звонок", "Звонит Сидоров");
    }

    [Fact] // D11
    public async Task Another_persons_number_is_set_by_an_administrator_alone()
    {
        await Boss.Says("/line 101 Петрова").Sees("101 · Петрова Ольга");
        await Sidorov.Says("/line 101").Sees("Чужие номера меняет администратор").Says("/line 102 Петрова").Sees("Чужие номера");
        await Boss.Says("/line 101 Никто").Sees("Кто это, не понял: «Никто»").Says("/line Петрова").Sees("Мой внутренний номер 101");
        await Petrova.Says("/line 101 -").DoesNotSee("101 · Петрова");
        Assert.Equal(0, await Office.Read(db => db.PhoneLines.CountAsync()));
    }

    [Fact] // D34
    public async Task A_ringing_call_is_taken_by_one_and_the_others_see_by_whom()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Rings();
        var (button, card) = vera.Button("Беру звонок");
        await Anna.Sees("Входящий звонок").Clicks("Беру звонок").Sees("Звонок у вас");
        await vera.Sees("Взяла Белова").Clicks(button, card).IsTold("Взяла Белова");
        await Anna.Clicks("Звонок").Sees("Кто звонит?", "+7 916 123-45-67");
    }

    [Fact] // D34
    public async Task Who_answered_has_taken_it_and_the_card_says_how_it_ended()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Rings();
        await IsAnswered(by: "Ветрова");
        await Anna.Sees("Взяла Ветрова");
        await Ends(answered: true);
        await vera.Sees("Звонок в 13:00 окончен", "Звонок у вас");
        await Rings("two", "89217776655");
        await Ends("two", "89217776655", seconds: 1);
        await Anna.Sees("Никто не ответил");
    }

    [Fact] // D34
    public async Task Whom_a_call_does_not_concern_cannot_take_it()
    {
        await Rings();
        await Sidorov.Says("/ring 1 take");
        Assert.Null((await Office.Read(db => db.ExchangeCalls.SingleAsync())).TakenById);
        await Anna.Clicks("Беру звонок").Sees("Звонок у вас");
    }

    [Fact] // K3, D11
    public async Task Who_comes_back_hears_of_a_hidden_caller_whom_they_missed_and_not_that_it_rang()
    {
        Office.Channel.Answer = message => message.Account == Anna.Account ? new SendResult.Gone("Forbidden: bot was blocked") : null;
        await Rings(phone: "");
        await Ends(phone: "");
        Office.Channel.Answer = _ => null;
        await Anna.Send(Anna.Update() with { CameBack = true });
        await Anna.Sees("Номер скрыт, перезвонить некуда").DoesNotSee("Входящий звонок");
    }

    [Fact] // K3
    public async Task Old_calls_are_not_kept()
    {
        await Rings();
        var gone = await Sales.Features.All.OfType<CallsFeature>().Single()
            .Tidy(Office.Database, Office.Clock.GetUtcNow().AddDays(31), CancellationToken.None);
        Assert.Equal(1, gone);
    }

    private Task<MissedCallState> State() => Office.Read(db => db.MissedCalls.Select(call => call.State).SingleAsync());
}
