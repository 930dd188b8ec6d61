using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Tests.Rights;

/// <summary>A dialog that was begun by right and is finished without it: the last answer is asked for the right again.</summary>
[Collection(nameof(SharedRightsOffice))]
public sealed class LostRightsTests(RightsOffice rights)
{
    [Theory] // B7, B11: the lead has gone to Третьяков meanwhile
    [InlineData("new", "/lead 1 client", "[Ромашка]")]
    [InlineData("new", "/lead 1 hand", "[Климов]")]
    [InlineData("new", "/lead 1 go consultation", "[Носов] > Выдержит ли снег?")]
    [InlineData("new", "/lead 1 go refusal", "[Дорого] > [Пропустить]")]
    [InlineData("new", "/lead 1 go proposal", "[Ромашка] > Профнастил > +кп.pdf > [Дальше] > [Готово]")]
    [InlineData("new", "/lead 1 go meeting", "[Ромашка] > замер > [Готово]")]
    [InlineData("proposed", "/lead 1 go proposal-approval", "[Громова]")]
    [InlineData("proposed", "/lead 1 edit", "[Готово]")]
    [InlineData("proposed", "/lead 1 mail", "ivan@example.org > [Готово]")]
    [InlineData("meeting", "/lead 1 held", "Договорились")]
    [InlineData("meeting", "/lead 1 move", "завтра в 10 > [Пропустить]")]
    [
        InlineData(
            "meeting",
            "/lead 1 go order",
            "17/11 > 05.12 > С21 120 > [Дальше] > [Кузнецов] > [По рекомендации] > [Не требуется] > [Готово]"),
    ]
    [InlineData("ordering", "/order 1 change", "[Готово]")]
    [InlineData("ordering", "/order 1 cancel", "передумали")]
    public async Task Who_no_longer_leads_it_finishes_nothing(string state, string button, string steps) =>
        await Finish(state, "Петрова", button, steps, async db =>
    {
        var (petrova, other) = (await db.People.SingleAsync(person => person.Name == "Петрова"),
            await db.People.SingleAsync(person => person.Name == "Третьяков"));
        (await db.Leads.SingleAsync()).ResponsibleId = other.Id;
        Assert.NotEqual(petrova.Id, other.DeputyId);
    });

    [Theory] // «a dismissed employee loses everything at once», and so does who loses a role
    [InlineData("Белова", "/call 89990000000 Лис Олег -> Петрова", "[Готово]")]
    [InlineData("Белова", "/call 89990000000 Лис Олег -> Петрова", "[Не обращение] > [Спам]")]
    [InlineData("Админова", "/catalogue upload", "+каталог.csv > [Дальше]")]
    public async Task Who_has_lost_the_role_finishes_nothing(string person, string button, string steps) =>
        await Finish("agreed", person, button, steps,
            async db => (await db.People.SingleAsync(one => one.Name == person)).Roles = Role.Approver);

    [Fact] // A16
    public async Task Who_no_longer_approves_does_not_reject() => await Finish("asking", "Громова", "/approval 1 no", "[Цена]",
        async db => (await db.Approvals.SingleAsync()).ApproverId = (await db.People.SingleAsync(person => person.Name == "Зимин")).Id);

    [Fact] // A5
    public async Task Who_no_longer_advises_does_not_answer() => await Finish("consulting", "Носов", "/assignment 1 answer", "Выдержит",
        async db => (await db.Assignments.SingleAsync()).AdvisorId = (await db.People.SingleAsync(person => person.Name == "Кузнецов")).Id);

    private async Task Finish(string state, string person, string button, string steps, Func<SalesBot.Data.SalesBotDb, Task> lose)
    {
        rights.Return(state);
        var chat = rights.Chat(person);
        await chat.Clicks(new Button("", $"{button}@0"), "m0");
        var all = steps.Split(" > ");
        foreach (var step in all[..^1]) await Take(chat, step);
        await rights.Office.Change(lose);
        var before = Rows();
        await Take(chat, all[^1]);
        Assert.Equal(before, Rows());
        Assert.Contains(chat.Messages, message => message.Shows("нет прав") || message.Shows("кнопка не ваша"));
    }

    /// <summary>A file is kept when it comes, whatever becomes of the answer it was sent for.</summary>
    private string Rows() => string.Join('\n', rights.Rows.Split('\n').Where(row => !row.StartsWith("Files:", StringComparison.Ordinal)));

    private static async Task Take(Chat chat, string step)
    {
        if (step.StartsWith('[')) await chat.Clicks(step[1..^1]);
        else if (step.StartsWith('+')) await chat.Attaches(step[1..]);
        else await chat.Says(step);
    }
}
