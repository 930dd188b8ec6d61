using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
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

    [Fact] // B7, M1
    public async Task Whoever_wrote_a_document_of_it_sees_it()
    {
        var writer = await Office.Join("Писарев Глеб", Role.Executor);
        await writer.Says("/lead L-2026-000001").Sees("нет, или оно не ваше");
        await Office.Change(async db =>
        {
            var id = await db.People.Where(person => person.Name == "Писарев Глеб").Select(person => person.Id).SingleAsync();
            (await db.Events.OrderBy(document => document.Id).LastAsync()).AuthorId = id;
        });
        await writer.Says("/lead L-2026-000001").Sees("L-2026-000001", "Иванов Пётр");
        var person = await Office.Read(db => db.People.SingleAsync(one => one.Name == "Писарев Глеб"));
        Assert.Equal(1, await Office.Read(db => LeadAccess.Visible(db, person).CountAsync()));
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

    [Theory] // B7, B21
    [InlineData(0)]
    [InlineData(20_000)]
    public async Task A_list_begins_with_the_person_and_holds_what_they_may_see(int many)
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Office.Join("Чужой Яков", Role.Executor);
        await Office.Join("Мастеров Лев", Role.External);
        await Office.Change(async db =>
        {
            var (outside, petrova) = (await db.People.SingleAsync(person => person.Roles == Role.External),
                await db.People.SingleAsync(person => person.Name == "Петрова Ольга"));
            (await db.Leads.OrderBy(lead => lead.Id).LastAsync()).AuthorId = outside.Id;
            petrova.HeadId = null;
        });
        foreach (var person in await Office.Read(db => db.People.ToListAsync()))
        {
            var listed = await Office.Read(async db =>
                await (await LeadAccess.Listed(db, person, many)).Select(lead => lead.Id).Order().ToListAsync());
            Assert.Equal(await Office.Read(db => LeadAccess.Visible(db, person).Select(lead => lead.Id).Order().ToListAsync()), listed);
        }
    }
}
