using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Tests.Data;
using SalesBot.Turns;

namespace SalesBot.Tests.Turns;

/// <summary>What was under way when a process ended outlives it; after the second such end it is not run again (X1).</summary>
public sealed class UnderWayTests : OfficeTest
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-under-way-").FullName;

    private readonly Overtaken overtaken = new();

    private protected override Task<TestOffice> OpenOffice() => TestOffice.Open(interceptors: overtaken);

    private string Place => Path.Combine(folder, "office.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact] // X1
    public void A_graceful_end_leaves_nothing_behind()
    {
        using (var process = Open())
        {
            using (process.Begin(Update("1"))) { }
            process.Begin(Update("2"));
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact] // X1
    public void What_is_done_is_not_blamed()
    {
        for (var life = 0; life < 3; life++)
        {
            using var process = Open();
            process.Begin(Update("1")).Dispose();
            Die(process);
        }

        using var last = Open();
        Assert.Empty(last.Poison);
    }

    [Fact] // X1
    public void The_second_end_at_the_same_update_makes_it_poison_and_the_first_does_not()
    {
        var bad = Update("1");
        Dies(bad);
        using (var second = Open())
        {
            Assert.Null(second.PoisonOf(bad));
            second.Begin(bad);
            Die(second);
        }

        using var third = Open();
        Assert.Equal(new Mark("telegram", "1", "7", 2, Office.Clock.GetUtcNow(), Running: false), third.PoisonOf(bad));
        Assert.Null(third.PoisonOf(bad with { Channel = "teams" }));
        third.Forget(third.Poison.Single());
        Assert.Empty(third.Poison);
    }

    [Fact] // X1
    public void An_update_that_went_well_at_last_begins_anew()
    {
        Dies(Update("1"));
        using (var second = Open())
        {
            second.Begin(Update("1")).Dispose();
            Die(second);
        }

        Dies(Update("1"));
        using var last = Open();
        Assert.Empty(last.Poison);
    }

    [Fact] // X1: several processes
    public void Ends_of_two_processes_at_one_update_count_together_and_the_living_are_left_alone()
    {
        using var living = Open();
        using var at = living.Begin(Update("1"));
        Dies(Update("2"));
        Dies(Update("2"), Update("3"));
        using var next = Open();
        Assert.Equal(["2"], next.Poison.Select(mark => mark.Update));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact] // X1: a channel brings an update for a day at most
    public void After_days_it_is_forgotten()
    {
        Dies(Update("1"));
        Office.Clock.Advance(TimeSpan.FromDays(3));
        Dies(Update("1"));
        using var last = Open();
        Assert.Empty(last.Poison);
    }

    [Fact] // X1
    public void A_file_that_is_half_written_or_not_ours_says_nothing()
    {
        File.WriteAllText(Place + ".taking-1", "{\"Channel\":\"telegram\"");
        File.WriteAllBytes(Place + ".taking-2", new byte[5000]);
        File.WriteAllText(Place + ".taking-3", "");
        using var process = Open();
        Assert.Empty(process.Poison);
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact] // X1: where nothing can be kept, people are served all the same
    public void Without_a_folder_it_only_forgets()
    {
        using var process = UnderWay.Open(Path.Combine(folder, "none", "office.db"), Office.Clock, NullLogger.Instance);
        using (process.Begin(Update("1"))) { }
        Assert.Empty(process.Poison);
    }

    [Fact] // X1
    public async Task It_is_set_aside_the_admins_and_the_sender_are_told_and_everybody_else_is_served()
    {
        var bad = Anna.Update() with { Text = "/call" };
        Dies(bad);
        Dies(bad);
        using var underWay = Open();
        using var stop = new CancellationTokenSource();
        var inbox = new Inbox(
            Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { }, underWay);
        var turns = inbox.Run(stop.Token);
        Assert.NotNull((await inbox.Receive(Petrova.Update() with { Text = "/help" }, stop.Token)).Screen);
        Assert.True((await inbox.Receive(bad, stop.Token)).Duplicate);
        await Boss.Sees($"Обновление {bad.UpdateId} (Telegram, от Белова Анна) дважды остановило бота и отложено");
        await Anna.Sees("отложено", "Отправьте его ещё раз").DoesNotSee("Номер телефона?");
        await Boss.Says("/audit").Sees("Отложено сообщение");
        Assert.Empty(underWay.Poison);
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact] // X1: the database was away at the start
    public async Task What_is_set_aside_only_when_it_comes_again_is_not_remembered_either()
    {
        var bad = Anna.Update() with { Text = "/call" };
        Dies(bad);
        Dies(bad);
        using var underWay = Open();
        using var stop = new CancellationTokenSource();
        var inbox = new Inbox(
            Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { }, underWay);
        overtaken.Times = 1;
        var turns = inbox.Run(stop.Token);
        Assert.False((await inbox.Receive(bad, stop.Token)).Duplicate);
        Assert.Empty(underWay.Poison);
        await Boss.Sees("отложено");
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact] // X1: another process has taken it meanwhile
    public async Task What_was_taken_after_all_is_not_told_of()
    {
        var bad = Anna.Update() with { Text = "/call" };
        Dies(bad);
        Dies(bad);
        await Office.Receive(bad);
        using var underWay = Open();
        using var stop = new CancellationTokenSource();
        var inbox = new Inbox(
            Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { }, underWay);
        var turns = inbox.Run(stop.Token);
        Assert.True((await inbox.Receive(bad, stop.Token)).Duplicate);
        await Boss.DoesNotSee("отложено");
        Assert.Equal(0, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "update.set-aside")));
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private UnderWay Open() => UnderWay.Open(Place, Office.Clock, NullLogger.Instance);

    private static Incoming Update(string id) =>
        new() { Channel = "telegram", UpdateId = id, From = new Account("7", "?"), Route = "7", Text = "?" };

    /// <summary>A process ends while it has these in hand.</summary>
    private void Dies(params Incoming[] at)
    {
        var process = Open();
        foreach (var update in at) process.Begin(update);
        Die(process);
    }

    /// <summary>Leaves the file as it is: what a process that is killed leaves.</summary>
    private void Die(UnderWay process)
    {
        var file = process.Path!;
        // Not by .NET, which would ask for the lock.
        using (var copy = Process.Start("cp", [file, $"{Place}.taking-{Guid.NewGuid():N}"])) copy.WaitForExit();
        process.Dispose();
        File.Delete(file);
    }
}
