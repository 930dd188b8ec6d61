using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Tests.Processes;

public sealed class ProcessByFileTests
{
    private const string Survey = """
          survey:
            document: event
            direction: outgoing
            kinds: [letter]
            title: { ru: Обследование, en: Survey }
            button: { ru: Обследование, en: Survey }
            subject: proposal
            roles: [manager]
            fields:
              address: { kind: text, required: yes, label: { ru: Адрес объекта, en: Site address } }
              budget:  { kind: money, required: yes, label: { ru: Бюджет, en: Budget } }
            next: [meeting, order, refusal]
            beside: [survey-approval]

          survey-approval:
            document: approval
            subject: proposal-approval
            title: { ru: Утверждение обследования, en: Survey approval }
            button: { ru: Утвердить, en: Send for approval }
            roles: [approver]
            fields:
              approver:  { kind: person, roles: [approver], required: yes }
              objection: { kind: choice, choices: reject-reasons, own-words: yes, required: yes, when: rejecting }
            steps:
              - { by: approver }

        """;

    [Fact] // U8
    public async Task A_stage_with_two_fields_and_an_approval_is_added_by_the_file_alone()
    {
        await using var file = await Changed(version: 2);
        await using var office = await TestOffice.Open(file.Path);
        var (anna, petrova, orlov) = await Staff(office);
        await anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await petrova.Clicks("Обследование").Clicks("Ромашка").Sees("Адрес объекта").Says("Москва, Складочная, 1").Sees("Бюджет")
            .Says("184500").Clicks("Готово").Clicks("Открыть");
        await petrova.Clicks("Утвердить").Clicks("Орлов");
        await orlov.Sees("L-2026-000001").Clicks("Согласовать").Sees("Согласовано");
        var survey = await office.Read(db => db.Events.SingleAsync(document => document.Stage == "survey"));
        Assert.Contains("\"budget\":\"184500.00\"", survey.Answers, StringComparison.Ordinal);
        await petrova.Says("/history 1").Sees("Записан этап «Обследование»");
    }

    [Fact] // U8
    public async Task Old_leads_keep_the_version_they_began_with_and_both_come_to_their_end()
    {
        await using var file = await Changed(version: 2);
        await using var office = await TestOffice.Open();
        var (anna, petrova, _) = await Staff(office);
        await anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await office.Restart(file.Path);
        await anna.Says("89165550000 Лис Олег ООО Лютик фасад -> Петрова").Clicks("Готово");

        await petrova.Says("/lead 1").DoesNotSee("Утвердить");
        Assert.DoesNotContain(petrova.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Обследование");
        await petrova.Clicks("Встреча").Clicks("Ромашка").Says("замер").Clicks("Готово").Clicks("Открыть").Clicks("Отказ").Clicks("Дорого")
            .Clicks("Пропустить");
        await petrova.Says("/lead 2").Clicks("Обследование").Clicks("Лютик").Says("Москва").Says("100").Clicks("Готово").Clicks("Открыть")
            .Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");

        var leads = await office.Read(db => db.Leads.OrderBy(lead => lead.Id).ToListAsync());
        Assert.Equal([(1, LeadState.Refused), (2, LeadState.Refused)], leads.Select(lead => (lead.ProcessVersion, lead.State)));
    }

    [Theory] // A6
    [InlineData("first-contact")]
    [InlineData("proposal")]
    [InlineData("meeting")]
    public async Task From_event_2_3_and_4_the_manager_may_refuse_and_nothing_of_the_lead_acts_any_more(string from)
    {
        await using var office = await TestOffice.Open();
        var (anna, petrova, _) = await Staff(office);
        await anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        if (from == "proposal") await petrova.Clicks("КП").Clicks("Ромашка").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше")
            .Clicks("Готово").Clicks("Открыть");
        if (from == "meeting") await petrova.Clicks("Встреча").Clicks("Ромашка").Says("замер").Clicks("Готово").Clicks("Открыть");
        var (old, card) = petrova.Button("Заказ");
        await petrova.Clicks("Отказ").DoesNotSee("Пропустить").Clicks("Дорого").Clicks("Пропустить").Sees("закрыто: отказ, «Дорого»");
        await petrova.Clicks(old, card).IsTold("уже закрыто");
        var lead = await office.Read(db => db.Leads.SingleAsync());
        Assert.Equal((LeadState.Refused, "expensive"), (lead.State, lead.RefusalReason));
        Assert.Equal(
            "refusal",
            await office.Read(db =>
                db.Events.OrderByDescending(document => document.Id).Select(document => document.Subject).FirstAsync()));
        await office.Pass(TimeSpan.FromHours(3));
        await petrova.DoesNotSee("Напоминание").DoesNotSee("Какой итог");
    }

    private static async Task<(Chat Anna, Chat Petrova, Chat Orlov)> Staff(TestOffice office) =>
        (await office.Join("Белова Анна", SalesBot.People.Role.Secretary), await office.Join("Петрова Ольга", SalesBot.People.Role.Manager),
            await office.Join("Орлов Павел", SalesBot.People.Role.Approver));

    private static async Task<ProcessCopy> Changed(int version)
    {
        var text = ShippedProcess.With("  # Документ 4", Survey + "  # Документ 4")
            .Replace("next: [proposal, meeting,", "next: [proposal, survey, meeting,", StringComparison.Ordinal)
            .Replace("version: 1\n", $"version: {version}\n", StringComparison.Ordinal);
        return await ProcessCopy.Of(text);
    }
}
