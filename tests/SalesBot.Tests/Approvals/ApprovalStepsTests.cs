using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Approvals;

public sealed class ApprovalStepsTests : IAsyncLifetime
{
    private const string Fields = "approver:  { kind: person, roles: [approver], required: yes }\n      objection";
    private const string Steps = "    steps:\n      - { by: approver }\n\n  # Документ 4.";
    private readonly string file = Path.GetTempFileName();
    private TestOffice office = null!;
    private Chat petrova = null!, orlov = null!, gromova = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (office is not null) await office.DisposeAsync();
        File.Delete(file);
    }

    [Fact] // B20
    public async Task Two_steps_decide_one_after_the_other()
    {
        await Open(enabled: true);
        await petrova.Clicks("На согласование").Clicks("Орлов").Clicks("Громова").Sees("отправлено на согласование: Орлов");
        await gromova.DoesNotSee("Согласовать КП");
        await orlov.Sees("Шаг 1 из 2").Clicks("Согласовать").Sees("Теперь решает Громова, шаг 2 из 2");
        Assert.Equal(EventState.Open, await office.Read(db => db.Events.Where(x => x.Beside).Select(x => x.State).SingleAsync()));
        await gromova.Sees("Согласовать КП", "Шаг 2 из 2").Clicks("Согласовать");
        Assert.Equal(
            (EventState.Completed, 2),
            await office.Read(async db => (
                await db.Events.Where(x => x.Beside).Select(x => x.State).SingleAsync(),
                await db.Approvals.CountAsync(x => x.State == ApprovalState.Approved))));
    }

    [Fact] // B20
    public async Task A_rejection_at_the_first_step_asks_nobody_else()
    {
        await Open(enabled: true);
        await petrova.Clicks("На согласование").Clicks("Орлов").Clicks("Громова");
        await orlov.Clicks("Отклонить").Clicks("Срок");
        Assert.Empty(gromova.Messages);
        Assert.Equal([ApprovalState.Rejected, ApprovalState.Withdrawn],
            await office.Read(db => db.Approvals.OrderBy(x => x.Step).Select(x => x.State).ToListAsync()));
    }

    [Fact] // B20, A17: what step 1 approved is what step 2 decides on
    public async Task A_change_between_the_steps_begins_anew_with_the_first()
    {
        await Open(enabled: true);
        await petrova.Clicks("На согласование").Clicks("Орлов").Clicks("Громова");
        await orlov.Clicks("Согласовать");
        await office.Change(async db => (await db.Events.SingleAsync(x => x.Stage == "proposal")).Content = "Другое");
        await gromova.Clicks("Согласовать").IsTold("Документ изменился");
        await orlov.Sees("Согласовать КП", "Другое", "Шаг 1 из 2");
    }

    [Fact] // B20, «не запрашивать на последнем этапе»
    public async Task A_step_that_is_off_asks_nobody_and_nothing()
    {
        await Open(enabled: false);
        await petrova.Clicks("На согласование").Clicks("Орлов").Sees("отправлено на согласование: Орлов");
        await orlov.Clicks("Согласовать");
        Assert.Equal(
            (EventState.Completed, 1),
            await office.Read(async db => (
                await db.Events.Where(x => x.Beside).Select(x => x.State).SingleAsync(),
                await db.Approvals.CountAsync())));
    }

    [Fact] // U8, B20
    public void Mistakes_in_steps_are_told_with_their_place()
    {
        Assert.Contains(Mistakes("      - { by: aprover }"),
            text => text.Contains("unknown person field «aprover»", StringComparison.Ordinal));
        Assert.Contains(Mistakes("      - { by: approver, enabled: no }"),
            text => text.Contains("nobody is asked for sure", StringComparison.Ordinal));
        Assert.Contains(Mistakes("      - { by: approver, enabled: perhaps }"),
            text => text.Contains("«enabled» must be yes or no", StringComparison.Ordinal));
        Assert.Contains(Mistakes("      by: approver"), text => text.Contains("«steps» must be a list", StringComparison.Ordinal));

        static List<string> Mistakes(string steps) =>
        [
            .. ProcessFile.Read(
                ShippedProcess.With(Steps, $"    steps:\n{steps}\n\n  # Документ 4."), ShippedProcess.Name, Sales.Features.Answers)
                .Mistakes.Select(mistake => mistake.ToString()),
        ];
    }

    private async Task Open(bool enabled)
    {
        var text = ShippedProcess.With(Steps,
            $"    steps:\n      - {{ by: approver }}\n      - {{ by: director, enabled: {(enabled ? "yes" : "no")} }}\n\n  # Документ 4.");
        const string director = "director:  { kind: person, roles: [approver], required: yes, label: { ru: Директор, en: Director } }\n  "
            + "    objection";
        await File.WriteAllTextAsync(file, text.Replace(Fields, Fields[..^9] + director, StringComparison.Ordinal));
        office = await TestOffice.Open(file);
        var anna = await office.Join("Белова Анна", Role.Secretary);
        orlov = await office.Join("Орлов Павел", Role.Approver);
        gromova = await office.Join("Громова Елена", Role.Approver);
        petrova = await office.Join("Петрова Ольга", Role.Manager);
        await anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await petrova.Clicks("КП").Clicks("Ромашка").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово")
            .Clicks("Открыть");
    }
}
