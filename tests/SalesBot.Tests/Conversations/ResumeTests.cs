using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Conversations;

/// <summary>A dialog survives restarts, deployments and days; it goes on by the process version it began with.</summary>
public sealed class ResumeTests : OfficeTest
{
    private static readonly Func<Chat, Chat>[] Steps =
    [
        chat => chat.Says("/call"), chat => chat.Says("8 912 345 67 89"), chat =>
            chat.Says("Иванов Пётр"), chat => chat.Says("кровля"), chat => chat.Clicks("Петрова"), chat => chat.Clicks("Готово"),
    ];

    public static TheoryData<int> Places() => [.. Enumerable.Range(1, Steps.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Killed_after_any_step_the_registration_goes_on(int killedAfter)
    {
        foreach (var (step, i) in Steps.Select((step, i) => (step, i)))
        {
            await step(Anna);
            if (i + 1 == killedAfter) await Office.Restart();
        }

        await Anna.Sees("L-2026-000001");
        await Petrova.Sees("первый контакт", "Иванов Пётр", "кровля");
        Assert.Equal((1, 1), await Office.Read(async db => (await db.Leads.CountAsync(), await db.Reminders.CountAsync())));
    }

    [Fact]
    public async Task Killed_between_the_commit_and_the_answer_the_answer_still_comes()
    {
        await Office.Receive(Anna.Update() with { Text = "/call 89123456789" });
        await Office.Restart();
        await Anna.Sees("Кто звонит").Says("Иванов").Sees("О чём?");
    }

    [Fact] // U8
    public async Task Deployed_in_mid_dialog_a_new_version_is_for_new_dialogs()
    {
        await Anna.Says("/call").Says("8 912 345 67 89");
        await Deploy();
        await Anna.Says("Иванов Пётр").Sees("шаг 3 из 4", "О чём?").Says("кровля").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.Leads.Select(lead => lead.ProcessVersion).SingleAsync()));

        await Anna.Says("/call").Sees("шаг 1 из 4").Says("8 916 000 00 00").Sees("Бюджет").Says("150 000").Sees("Кто звонит")
            .Says("Смирнова").Clicks("Сидоров").Sees("Проверьте", "150 000,00 ₽");
        await Anna.Clicks("Готово").Sees("L-2026-000002");
        var second = await Office.Read(db => db.Leads.OrderBy(lead => lead.Id).LastAsync());
        Assert.Equal(2, second.ProcessVersion);
        var answers = await Office.Read(db => db.Events
            .Where(document => document.LeadId == second.Id && document.Stage == "registration")
            .Select(document => document.Answers)
            .SingleAsync());
        Assert.Contains("150000.00", answers, StringComparison.Ordinal);
    }

    [Fact] // U8
    public async Task A_document_begun_by_the_old_version_is_finished_by_it()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Отказ").Clicks("Дорого").Sees("Комментарий?");
        await Deploy();
        await Petrova.Says("Вернутся весной").Sees("закрыто: отказ");
    }

    private async Task Deploy()
    {
        var changed = ShippedProcess.With("version: 1\n", "version: 2\n")
            .Replace(
                "      who:         { kind: contact, required: yes }\n      topic:       { kind: text }\n",
                "      budget:      { kind: money, required: yes }\n      who:         { kind: contact, required: yes }\n",
                StringComparison.Ordinal)
            .Replace("  label.topic: ", "  #label.topic: ", StringComparison.Ordinal)
            .Replace("  ask.topic: ", "  #ask.topic: ", StringComparison.Ordinal)
            .Replace("  label.who: ", "  label.budget:        { ru: Бюджет, en: Budget }\n  label.who: ", StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateTempSubdirectory("salesbot-").FullName, "sales.v2.yaml");
        await File.WriteAllTextAsync(file, changed);
        await Office.Restart(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
