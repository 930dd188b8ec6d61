using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Screens;
using SalesBot.Turns;

namespace SalesBot.Tests.Approvals;

/// <summary>
/// Two who may both press do so at once, each through a process of their own: one effect, and the other is told who was first and when.
/// </summary>
public sealed class RaceTests : ApprovalTest
{
    private const int Rounds = 500;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Office.Change(async db =>
        {
            var orlov = await db.People.SingleAsync(person => person.Name == "Орлов Павел");
            (orlov.DeputyId, orlov.AwayUntil) = ((await db.People.SingleAsync(person => person.Name == "Громова Елена")).Id,
                Office.Clock.GetUtcNow().AddDays(2));
        });
        await Send();
    }

    [Fact] // A14, A18: 500 times two approvers and two managers
    public Task Of_two_approvers_and_two_managers_who_press_at_once_one_each_acts_and_the_others_are_told_who_and_when() =>
        WithAnother(async other =>
    {
        var (yes, take) = (Orlov.Button("✓ Согласовать").Button.Value, "/lead 1 take@0");
        await using var file = new SqliteConnection(Office.Database.ConnectionString);
        await file.OpenAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            Run(file, AsBefore);
            var told = await Task.WhenAll(Press(Office.Inbox, Orlov, yes), Press(other, Gromova, yes), Press(Office.Inbox, Sidorov, take),
                Press(other, Petrova, take));
            Assert.Single(told[..2], "Согласовано");
            Assert.Single(
                told[..2], toast => toast is "Уже решено: согласовал Орлов в 13:00" or "Уже решено: согласовала Громова за Орлова в 13:00");
            Assert.Single(told[2..], "Отмечено: вы занимаетесь");
            Assert.Single(
                told[2..],
                toast => toast is "L-2026-000001: уже занимается Петрова, с 13:00" or "L-2026-000001: уже занимается Сидоров, с 13:00");
            Assert.Equal(
                (round, round),
                (Run(file, "SELECT count(*) FROM Audit WHERE Action = 'approval.approved'"),
                    Run(file, "SELECT count(*) FROM Audit WHERE Action = 'lead.taken'")));
        }
    });

    [Fact] // A6: the step that a colleague has taken meanwhile
    public Task Of_two_managers_who_finish_the_same_step_at_once_one_does_and_the_other_is_told_who_and_when() => WithAnother(async other =>
    {
        await Sidorov.Says("/lead 1").Clicks("Отказ").Clicks("Дорого");
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого");
        var ((his, hisCard), (hers, herCard)) = (Sidorov.Button("Пропустить"), Petrova.Button("Пропустить"));
        await Task.WhenAll(Press(Office.Inbox, Sidorov, his.Value, hisCard), Press(other, Petrova, hers.Value, herCard));
        await Office.Settle();
        Chat[] both = [Sidorov, Petrova];
        _ = Assert.Single(both, chat => chat.Last.Shows("закрыто: отказ"));
        var late = Assert.Single(both, chat => chat.Last.Shows("тем временем изменилось"));
        await late.Sees($"{(late == Petrova ? "Сидоров" : "Петрова")} в 13:00: этот шаг больше не подходит")
            .Clicks(new Button("", "/lead 1 take@0"), "m0").IsTold("уже закрыто: ");
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "lead.refused")));
    });

    /// <summary>
    /// The question is asked and the lead is new once more; what was to be sent is forgotten, and nobody has a card to be drawn anew.
    /// </summary>
    private const string AsBefore = """
        UPDATE Approvals SET State = 1, DecidedById = NULL, DecidedAt = NULL, OnBehalfOfId = NULL;
        UPDATE Events SET State = 0 WHERE Beside;
        UPDATE Leads SET TouchedAt = NULL;
        DELETE FROM Outbox; DELETE FROM Cards;
        """;

    /// <summary>While a second process runs on the same database.</summary>
    private async Task WithAnother(Func<Inbox, Task> race)
    {
        using var stop = new CancellationTokenSource();
        var other = new Inbox(Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { });
        var running = other.Run(stop.Token);
        await race(other);
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task<string> Press(Inbox inbox, Chat chat, string value, string? card = null) =>
        (await Task.Run(() => inbox.Receive(chat.Update() with { Tap = new Tap(value, card) }, default))).Toast ?? "";

    private static int Run(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }
}
