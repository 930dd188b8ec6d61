using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.MissedCalls;
using SalesBot.Values;

namespace SalesBot.Tests.MissedCalls;

public sealed class AnnounceCallTests : OfficeTest
{
    [Fact] // B2
    public async Task While_it_rings_the_secretary_sees_who_it_is_with_nothing_typed()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Reports(state: "ringing");
        await Anna.Sees("Входящий звонок, 13:00", "+7 916 123-45-67 · Иванов Пётр, ООО «Ромашка»", "L-2026-000001", "кровля", "Петрова");
        await Anna.Clicks("Звонок").Sees("Новое обращение", "Иванов Пётр");
        await Petrova.DoesNotSee("Входящий звонок");
    }

    [Fact] // B2
    public async Task A_caller_nobody_knows_is_said_to_be_new_and_one_tap_begins_with_the_number()
    {
        await Reports(state: "ringing");
        await Anna.Sees("+7 916 123-45-67 · в базе нет").Clicks("Звонок").Sees("Кто звонит?", "+7 916 123-45-67");
    }

    [Fact] // B2
    public async Task Only_the_one_who_is_called_is_told_when_the_exchange_knows_who_it_is()
    {
        var vera = await Office.Join("Ветрова Вера", SalesBot.People.Role.Secretary);
        await Reports(state: "ringing", to: "Ветрова");
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
        bool expected) =>
        Assert.Equal(expected, AnnounceCall.NeedsCallBack(Call("ended", answered, seconds), known, tasks));

    [Fact] // B2, B4
    public async Task An_unanswered_call_is_called_back_by_whoever_has_the_least_to_call()
    {
        var vera = await Office.Join("Ветрова Вера", SalesBot.People.Role.Secretary);
        await Anna.Says("/missed 89217776655 Зайцев");
        await Reports(state: "ended", seconds: 12);
        await vera.Sees("Пропущенный звонок", "+7 916 123-45-67", "Попытка 1 из 3", "Звонит Ветрова");
        Assert.Equal(2, await Office.Read(db => db.MissedCalls.CountAsync()));
    }

    private async Task Reports(string state, bool answered = false, double? seconds = null, string? to = null)
    {
        await using var db = Office.Database.Open();
        var work = new Work(db, Office.Office);
        await AnnounceCall.Do(work, Call(state, answered, seconds, to), CallTasks.Missed);
        await work.Save();
    }

    private ReportedCall Call(string state, bool answered = false, double? seconds = null, string? to = null) =>
        new(PhoneNumber.TryParse("89161234567")!, "", Office.Clock.GetUtcNow(), to, state == "ended", answered, seconds);
}
