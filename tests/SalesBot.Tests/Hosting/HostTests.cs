using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

public sealed class HostTests : StorageTest
{
    [Fact]
    public async Task It_is_ready_in_an_empty_folder_with_no_settings_at_all()
    {
        using var host = HostProcess.Start(Folder);
        Assert.Equal("ready", (await Ready(host)).GetProperty("status").GetString());
        Assert.Equal([Path.Combine(Folder, "salesbot-demo.db")], Directory.GetFiles(Folder, "*.db"));
    }

    [Fact]
    public async Task Without_the_demo_it_keeps_its_data_in_salesbot_db()
    {
        using var host = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        await Ready(host);
        Assert.Equal([Path.Combine(Folder, "salesbot.db")], Directory.GetFiles(Folder, "*.db"));
    }

    [Fact]
    public async Task All_mistakes_of_the_configuration_are_named_at_once_and_in_plain_words()
    {
        (string Key, string Value)[] wrong =
        [
            ("Storage:Provider", "Oracle"), ("Demo:Enabled", "perhaps"), ("Process:File", "none.yaml"), ("Jobs:Dashboard", "perhaps"),
            ("Web:PublicUrl", "bot.example.com"), ("Business:TimeZone", "Mars/Olympus"), ("Business:Hours", "always"),
            ("Business:Holidays", "31.02.2026"), ("ConnectionStrings:SalesBot", "Password=hunter2;nonsense"),
        ];
        using var host = await HostProcess.Run(Folder, [], wrong);
        Assert.Equal(1, host.ExitCode);
        Assert.All(wrong, setting => Assert.Contains(setting.Key, host.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_is_away_is_named_without_a_stack_trace()
    {
        using var host = await HostProcess.Run(
            Folder,
            [],
            ("Storage:Provider", "SqlServer"),
            ("ConnectionStrings:SalesBot", "Server=tcp:127.0.0.1,1;Database=sales;User ID=sa;Password=hunter2;"
                + "Connect Timeout=1;ConnectRetryCount=0"));
        Assert.Equal((1, "The database sales on tcp:127.0.0.1,1 cannot be reached or opened."), (host.ExitCode, host.Error));
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_cleanly()
    {
        using var host = HostProcess.Start(Folder);
        await Ready(host);
        await host.Stop();
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
    }

    [Fact]
    public async Task Killed_it_starts_again_on_the_same_file()
    {
        using var killed = HostProcess.Start(Folder);
        await Ready(killed);
        await killed.Kill();
        using var next = HostProcess.Start(Folder);
        Assert.Equal("ready", (await Ready(next)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Two_processes_start_on_one_new_file_at_once()
    {
        using var one = HostProcess.Start(Folder);
        using var two = HostProcess.Start(Folder);
        var ready = await Task.WhenAll(Ready(one), Ready(two));
        Assert.All(ready, answer => Assert.Equal("ready", answer.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_database_that_fell_behind_makes_it_unready_but_leaves_it_alive()
    {
        using var host = HostProcess.Start(Folder);
        await Ready(host);
        var demo = $"Data Source={Path.Combine(Folder, "salesbot-demo.db")}";
        await using (var db = new Database(Sales.Features, StorageProvider.Sqlite, demo).Open())
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
        }

        using var client = new HttpClient { BaseAddress = await host.Address() };
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Contains(
            "migrations",
            (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problems").GetProperty("database").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_file_that_was_broken_meanwhile_is_told_before_the_next_start_fails()
    {
        var path = Path.Combine(Folder, "own.yaml");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Processes", "sales.v1.yaml"), path);
        using var host = HostProcess.Start(Folder, ("Process:File", path));
        Assert.Equal("ready", (await Ready(host)).GetProperty("status").GetString());
        File.Delete(path);
        var answer = await Ready(host);
        Assert.Equal("degraded", answer.GetProperty("status").GetString());
        Assert.StartsWith("The next start would fail.", answer.GetProperty("problems").GetProperty("process").GetString(),
            StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Ready(HostProcess host)
    {
        using var client = new HttpClient { BaseAddress = await host.Address() };
        return await client.GetFromJsonAsync<JsonElement>(new Uri("/health/ready", UriKind.Relative));
    }
}
