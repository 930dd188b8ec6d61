using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using SalesBot.Data;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Hosting;

public sealed class ClockworkTests
{
    [Fact]
    public async Task Work_that_fails_does_not_keep_other_work_from_being_done()
    {
        var done = false;
        var job = new DueWorkJob(
            [new("broken", _ => throw new InvalidOperationException("broken")), new("sound", _ => { done = true; return Task.CompletedTask; })],
            NullLogger<DueWorkJob>.Instance);
        await job.Execute(null!, CancellationToken.None);
        Assert.True(done);
    }

    [Fact]
    public async Task Due_work_is_looked_for_again_and_again()
    {
        var twice = new TaskCompletionSource();
        var times = 0;
        var builder = Builder();
        builder.Services.AddSingleton(new DueWork("count", _ =>
        {
            if (Interlocked.Increment(ref times) == 2)
            {
                twice.SetResult();
            }

            return Task.CompletedTask;
        }));
        await using var app = builder.Build();
        await app.StartAsync();
        await twice.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await app.StopAsync();
    }

    [Fact]
    public async Task On_SQL_Server_the_schedule_is_kept_there()
    {
        var builder = Builder("--Storage:Provider=SqlServer", "--ConnectionStrings:SalesBot=Server=tcp:127.0.0.1,1;Database=sales;Connect Timeout=1;ConnectRetryCount=0");
        await using var app = builder.Build();
        var problem = await Record.ExceptionAsync(() => app.Services.GetRequiredKeyedService<ISchedulerFactory>("SalesBot").GetScheduler().AsTask());
        Assert.Equal(StorageTrouble.Away, StorageTroubles.Of(problem));
    }

    [Fact]
    public void The_tables_for_the_server_come_as_statements_ready_to_run()
    {
        var statements = ClockworkTables.Statements();
        Assert.All(statements, statement => Assert.DoesNotContain("{0}", statement, StringComparison.Ordinal));
        Assert.All(
            ["QRTZ_JOB_DETAILS", "QRTZ_TRIGGERS", "QRTZ_SIMPLE_TRIGGERS", "QRTZ_FIRED_TRIGGERS", "QRTZ_SCHEDULER_STATE", "QRTZ_LOCKS"],
            table => Assert.Contains(statements, statement => statement.Contains($"CREATE TABLE {table} (", StringComparison.Ordinal)));
    }

    private static WebApplicationBuilder Builder(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var read = HostSettings.Read(builder.Configuration, []);
        builder.AddLogging();
        builder.AddCore(read);
        builder.AddClockwork(read);
        builder.Services.AddSingleton(read.OpenDatabase());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
