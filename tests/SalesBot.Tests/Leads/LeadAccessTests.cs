using SalesBot.People;

namespace SalesBot.Tests.Leads;

public sealed class LeadAccessTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // B7
    public async Task Who_wrote_it_leads_it_stands_in_or_heads_sees_it()
    {
        foreach (var chat in new[] { Anna, Petrova, Sidorov, Orlov, Boss, await Office.Join("Громова Елена", Role.ExecutionHead) })
            await chat.Says("/lead L-2026-000001").Sees("L-2026-000001", "Иванов Пётр", "Ответственный: Петрова");
    }

    [Theory] // B7
    [InlineData(Role.Secretary)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Executor)]
    public async Task Nobody_else_sees_it_and_is_not_told_that_it_exists(Role role)
    {
        var other = await Office.Join("Чужой Яков", role);
        await other.Says("/lead L-2026-000001").Sees("нет, или оно не ваше").DoesNotSee("Иванов");
        await other.Says("/lead L-2026-999999").Sees("L-2026-999999 нет, или оно не ваше");
        await other.Says("/leads").Sees("Открытых обращений нет");
        await other.Says("/find Иванов").DoesNotSee("кровля");
    }

    [Fact] // B7
    public async Task Who_was_responsible_goes_on_seeing_it_but_no_longer_acts()
    {
        var third = await Office.Join("Третьяков Лев", Role.Manager);
        await Petrova.Clicks("Ещё…").Clicks("Передать").Clicks("Третьяков");
        await third.Sees("Иванов Пётр");
        await Petrova.Says("/lead L-2026-000001").Sees("Ответственный: Третьяков");
        Assert.DoesNotContain(Petrova.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Отказ");
    }
}
