using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>The process file names who is informed of a stage (the customer's paper on who answers, decides, advises and knows).</summary>
public sealed class InformedTests : OfficeTest
{
    private ProcessCopy file = null!;

    private Chat accountant = null!;

    private protected override async Task<TestOffice> OpenOffice()
    {
        var text = ShippedProcess.Text;
        foreach (var (stage, who) in new[]
        {
            ("registration", "{ people: [Сидоров] }"), ("first-contact", "{ people: [Сидоров] }"),
            ("proposal", "{ roles: [accountant], people: [Орлов] }"), ("proposal-approval", "{ roles: [accountant] }"),
            ("refusal", "{ roles: [accountant], people: [Никто] }"),
        })
            text = text.Replace($"\n  {stage}:\n", $"\n  {stage}:\n    informed: {who}\n", StringComparison.Ordinal);
        file = await ProcessCopy.Of(text);
        return await TestOffice.Open(file.Path);
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        accountant = await Office.Join("Счётова Инна", Role.Accountant);
        // Nobody is the other's head or deputy: then they may not see each other's leads.
        await Office.Change(async db => await db.People.ForEachAsync(person => (person.DeputyId, person.HeadId) = (null, null)));
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await file.DisposeAsync();
    }

    [Fact]
    public async Task They_hear_of_a_passed_stage_later_and_all_at_once_and_who_may_not_see_the_lead_nothing_of_the_client()
    {
        await Petrova.Clicks("КП").Clicks("Ромашка").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await accountant.DoesNotSee("К сведению");
        await Office.Pass(TimeSpan.FromMinutes(31));
        await Orlov.Sees("К сведению: L-2026-000001. Коммерческое предложение — готово").DoesNotSee("Иванов").DoesNotSee("Открыть");
        await accountant.Sees("К сведению: L-2026-000001. Коммерческое предложение — готово").DoesNotSee("Ромашка");
        await Sidorov.Sees("Регистрация обращения — готово", "Первый контакт — готово").DoesNotSee("Иванов");
    }

    [Fact]
    public async Task A_decision_is_told_too()
    {
        await Petrova.Clicks("КП").Clicks("Ромашка").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Clicks("Открыть").Clicks("На согласование").Clicks("Орлов");
        await Office.Pass(TimeSpan.FromMinutes(31));
        await Orlov.Sees("К сведению: L-2026-000001. Коммерческое предложение — готово");
        await Orlov.Clicks("Согласовать");
        await Office.Pass(TimeSpan.FromMinutes(31));
        await accountant.Sees("Согласование КП — готово");
    }

    [Fact]
    public async Task An_end_is_told_and_for_a_name_that_nobody_has_the_administrator_hears()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Office.Pass(TimeSpan.FromMinutes(31));
        await accountant.Sees("К сведению: L-2026-000001. Обращение закрыто отказом");
        await Boss.Sees("К сведению: L-2026-000001, Иванов Пётр", "Обращение закрыто отказом, Петрова");
    }

    [Fact] // B22
    public async Task What_is_taken_back_in_time_nobody_hears_of()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Clicks("Отменить");
        await Office.Pass(TimeSpan.FromMinutes(31));
        await accountant.DoesNotSee("отказом");
        Assert.DoesNotContain(
            await Office.Read(db => db.Outbox.Where(m => m.Kind == NoticeKinds.Informed).Select(m => m.Screen).ToListAsync()),
            screen => screen.Contains("последний шаг", StringComparison.OrdinalIgnoreCase));
    }

    [Fact] // B22
    public async Task Who_has_heard_already_hears_that_it_is_taken_back()
    {
        await Office.Change(async db => db.Add(new SalesBot.OfficeSettings.OfficeSetting { Key = "gather", Value = "0", Revision = 1 }));
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await accountant.Sees("Обращение закрыто отказом");
        await Petrova.Clicks("Отменить");
        await accountant.Sees("К сведению: L-2026-000001. Последний шаг отменён, Петрова");
    }

    [Fact] // U8
    public void The_chart_shows_them()
    {
        var text = ShippedProcess.With("\n  proposal:\n",
            "\n  proposal:\n    informed: { roles: [accountant, admin], people: [Орлов] }\n");
        var process = ProcessFile.Read(text, "x", Sales.Features.Answers).OrThrow();
        Assert.Contains("Файл<br/>к сведению: бухгалтер, администратор, Орлов\"]",
            ProcessChart.ToMermaid(process, "ru", Sales.Features.Texts), StringComparison.Ordinal);
    }
}
