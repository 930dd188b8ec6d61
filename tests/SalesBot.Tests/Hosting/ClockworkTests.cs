using Hangfire;
using Hangfire.InMemory;
using Hangfire.Server;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

public sealed class ClockworkTests
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Work_that_fails_does_not_keep_other_work_from_being_done()
    {
        var done = false;
        DueWork broken = new("broken", _ => throw new InvalidOperationException("broken"));
        DueWork sound = new("sound", _ => { done = true; return Task.CompletedTask; });
        await Loops(broken, sound).Single().Round(default);
        Assert.True(done);
    }

    [Fact] // L1
    public void Each_party_outside_has_a_loop_of_its_own() =>
        Assert.Equal(
            ["due work", "mail", "webhooks"],
            Loops(Work("reminders"), Work("mail") with { Apart = true }, Work("letters"), Work("webhooks") with { Apart = true })
                .Select(loop => loop.ToString()).Order());

    [Fact]
    public async Task It_sleeps_until_something_is_due_and_a_second_at_most()
    {
        DateTimeOffset? next = null;
        var loop = Loops(Work("reminders") with { Next = _ => Task.FromResult(next) }, Work("letters")).Single();
        Assert.Equal(DueWorkLoop.Longest, await loop.Round(default));
        next = clock.GetUtcNow().AddMilliseconds(300);
        Assert.Equal(TimeSpan.FromMilliseconds(300), await loop.Round(default));
        next = clock.GetUtcNow().AddHours(2);
        Assert.Equal(DueWorkLoop.Longest, await loop.Round(default));
    }

    [Theory] // K5
    [InlineData(180)]
    [InlineData(-180)]
    public async Task A_clock_that_is_set_ahead_or_back_does_not_make_it_sleep(int minutes)
    {
        var next = clock.GetUtcNow().AddMinutes(-minutes);
        var pause = await Loops(Work("reminders") with { Next = _ => Task.FromResult<DateTimeOffset?>(next) }).Single().Round(default);
        Assert.InRange(pause, TimeSpan.FromTicks(1), DueWorkLoop.Longest);
    }

    [Fact]
    public async Task Due_work_is_looked_for_again_and_again()
    {
        var twice = new TaskCompletionSource();
        var times = 0;
        await using var app = Builder(builder => builder.Services.AddSingleton(new DueWork("count", _ =>
        {
            if (Interlocked.Increment(ref times) == 2) twice.SetResult();
            return Task.CompletedTask;
        }))).Build();
        await app.StartAsync();
        await twice.Task.WaitAsync(patience);
        await app.StopAsync();
    }

    [Fact]
    public async Task Long_work_that_waits_is_done_by_a_job_and_the_loop_goes_on_meanwhile()
    {
        var (begun, ended, waits) = (new TaskCompletionSource(), new TaskCompletionSource(), true);
        var (looked, wanted) = (new TaskCompletionSource(), 0);
        await using var app = Builder(builder =>
        {
            builder.Services.AddSingleton(new LongWork("long", _ => Task.FromResult(waits), async _ =>
            {
                begun.SetResult();
                await ended.Task;
            }));
            builder.Services.AddSingleton(new DueWork("short", _ =>
            {
                if (begun.Task.IsCompleted && Interlocked.Increment(ref wanted) == 2) looked.SetResult();
                return Task.CompletedTask;
            }));
        }).Build();
        await app.StartAsync();
        // Begun once only, though it waits all the time: a second beginning would throw.
        await looked.Task.WaitAsync(patience);
        waits = false;
        ended.SetResult();
        await app.StopAsync();
        Assert.Equal(0, app.Services.GetRequiredService<JobStorage>().GetMonitoringApi().DeletedListCount());
    }

    [Fact]
    public async Task Of_one_kind_one_job_waits_at_a_time()
    {
        using var storage = new InMemoryStorage();
        var works = new LongWorks([Waiting("digests"), Waiting("rules")], new BackgroundJobClient(storage), storage);
        for (var look = 0; look < 3; look++) await works.Look(default);
        Assert.Equal(2, storage.GetMonitoringApi().EnqueuedCount("default"));
    }

    [Fact]
    public async Task A_job_that_fails_is_not_begun_again_at_once_and_is_not_tried_by_itself()
    {
        var (failed, times) = (new TaskCompletionSource(), 0);
        var rounds = 0;
        var later = new TaskCompletionSource();
        await using var app = Builder(builder =>
        {
            builder.Services.AddSingleton(new LongWork("broken", _ => Task.FromResult(true), _ =>
            {
                Interlocked.Increment(ref times);
                failed.TrySetResult();
                throw new InvalidOperationException("broken");
            }));
            builder.Services.AddSingleton(new DueWork("rounds", _ =>
            {
                if (failed.Task.IsCompleted && Interlocked.Increment(ref rounds) == 3) later.SetResult();
                return Task.CompletedTask;
            }));
        }).Build();
        await app.StartAsync();
        await later.Task.WaitAsync(patience);
        await app.StopAsync();
        Assert.Equal(1, times);
    }

    [Fact] // K5: the days are counted by the machine's uptime
    public async Task Housekeeping_waits_a_minute_after_the_start_and_then_once_a_day()
    {
        var housekeeping = new Housekeeping(new SqlServerProbe().Database, clock, NullLogger<Housekeeping>.Instance);
        Assert.False(await housekeeping.Waits(default));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await housekeeping.Waits(default));
        Assert.False(await housekeeping.Waits(default));
        clock.Advance(TimeSpan.FromHours(23));
        Assert.False(await housekeeping.Waits(default));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await housekeeping.Waits(default));
    }

    [Fact]
    public async Task On_SQL_Server_jobs_are_kept_there()
    {
        const string away = "--ConnectionStrings:SalesBot=Server=tcp:127.0.0.1,1;Database=sales;Connect Timeout=1;ConnectRetryCount=0";
        await using var app = Builder(_ => { }, "--Storage:Provider=SqlServer", away).Build();
        var storage = Assert.IsType<SqlServerStorage>(app.Services.GetRequiredService<JobStorage>());
        using var connection = storage.GetConnection();
        var problem = Record.Exception(() => connection.AnnounceServer("one", new ServerContext()));
        Assert.Equal(StorageTrouble.Away, StorageTroubles.Of(problem));
    }

    [Fact]
    public async Task The_tables_for_the_server_are_made_by_one_whole_script()
    {
        var probe = new SqlServerProbe();
        Assert.False(await ClockworkTables.AreThere(probe.Database));
        await ClockworkTables.Create(probe.Database, default);
        var script = probe.Sql[^1];
        Assert.Equal(ClockworkTables.Script(), script);
        Assert.DoesNotContain("$(", script, StringComparison.Ordinal);
        Assert.DoesNotContain(script.Split('\n'), line => line.Trim().Equals("GO", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            ["Job", "State", "JobQueue", "Server", "Set", "Hash", "List", "Counter"],
            table => Assert.Contains($"CREATE TABLE [HangFire].[{table}]", script, StringComparison.Ordinal));
    }

    private static DueWork Work(string name) => new(name, _ => Task.CompletedTask);

    private static LongWork Waiting(string name) => new(name, _ => Task.FromResult(true), _ => Task.CompletedTask);

    private IReadOnlyList<DueWorkLoop> Loops(params DueWork[] works) => DueWorkLoop.For(works, clock, NullLogger<DueWorkLoop>.Instance);

    private static WebApplicationBuilder Builder(Action<WebApplicationBuilder> with, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var read = HostSettings.Read(builder.Configuration, []);
        builder.AddLogging();
        builder.AddCore(read);
        builder.AddClockwork(read);
        builder.Services.AddSingleton(read.OpenDatabase());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        with(builder);
        return builder;
    }
}
