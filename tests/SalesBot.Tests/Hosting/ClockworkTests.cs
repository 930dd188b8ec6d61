using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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
        var builder = WebApplication.CreateBuilder();
        builder.AddLogging();
        builder.AddClockwork(HostSettings.Read(builder.Configuration, []));
        builder.Services.AddSingleton(new Database(StorageProvider.Sqlite, "Data Source=:memory:"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DueWork("count", _ =>
        {
            if (Interlocked.Increment(ref times) == 2)
            {
                twice.SetResult();
            }

            return Task.CompletedTask;
        }));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        await app.StartAsync();
        await twice.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await app.StopAsync();
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
}
