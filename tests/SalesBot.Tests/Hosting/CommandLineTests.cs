using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

public sealed class CommandLineTests : StorageTest
{
    [Fact]
    public async Task An_unknown_command_lists_those_that_there_are()
    {
        using var host = await HostProcess.Run(Folder, ["bakcup"]);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("«bakcup»", host.Error, StringComparison.Ordinal);
        Assert.Contains("backup FILE", host.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "one", "two")]
    [InlineData("backup", "")]
    [InlineData("restore", "")]
    [InlineData("backup", "one", "--quickly", "yes")]
    [InlineData("migrate", "--to")]
    public async Task A_wrong_call_says_how_and_touches_nothing(params string[] arguments)
    {
        using var host = await HostProcess.Run(Folder, arguments);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("Usage: " + arguments[0], host.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Commands_work_on_salesbot_db_and_say_so()
    {
        using var host = await HostProcess.Run(Folder, ["migrate"]);
        Assert.Equal((0, $"Database: {Path.Combine(Folder, "salesbot.db")}"), (host.ExitCode, host.Output[0]));
        Assert.True(File.Exists(Path.Combine(Folder, "salesbot.db")));
    }

    [Fact]
    public async Task Commands_touch_the_demo_only_when_told_to()
    {
        using var host = await HostProcess.Run(Folder, ["migrate"], ("Demo:Enabled", "true"));
        Assert.Equal([Path.Combine(Folder, "salesbot-demo.db")], Directory.GetFiles(Folder, "*.db"));
    }

    [Fact]
    public async Task A_backup_is_made_beside_the_running_bot()
    {
        using var running = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        await running.Address();
        using var host = await HostProcess.Run(Folder, ["backup", "copy.db"]);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        var copy = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(Folder, "copy.db")}");
        Assert.Empty(await copy.PendingMigrations());
    }

    [Fact] // D16
    public async Task A_backup_that_is_put_back_begins_another_life_and_keeps_what_was_there()
    {
        using (await HostProcess.Run(Folder, ["migrate"])) { }
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(Folder, "salesbot.db")}");
        var life = await DatabaseLife.Of(database, CancellationToken.None);
        await using (var db = database.Open())
        {
            db.Hearts.Add(new Heart { Id = "at work when it was made", Beats = 1 });
            await db.SaveChangesAsync();
        }

        using (await HostProcess.Run(Folder, ["backup", "copy.db"])) { }
        using (await HostProcess.Run(Folder, ["invite", "--role", "admin"])) { }
        database.LetGo();
        using var host = await HostProcess.Run(Folder, ["restore", "copy.db"]);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        await using (var db = database.Open()) Assert.False(await db.Invitations.AnyAsync() || await db.Hearts.AnyAsync());
        Assert.NotEqual(life, await DatabaseLife.Of(database, CancellationToken.None));
        Assert.Single(Directory.GetFiles(Folder, "salesbot.db.before-*"));
    }

    [Theory] // D16
    [InlineData("nothing.db", "There is no backup")]
    [InlineData("words.db", "is no backup of this program")]
    [InlineData("salesbot.db", "is the database itself")]
    public async Task What_is_no_backup_is_not_put_back(string file, string said)
    {
        using (await HostProcess.Run(Folder, ["migrate"])) { }
        await File.WriteAllTextAsync(Path.Combine(Folder, "words.db"), "not a database");
        using var host = await HostProcess.Run(Folder, ["restore", file]);
        Assert.Equal(1, host.ExitCode);
        Assert.Contains(said, host.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "salesbot.db.before-*"));
    }

    [Fact] // D16
    public async Task Beside_a_running_bot_nothing_is_put_back()
    {
        using var running = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        await running.Address();
        using (await HostProcess.Run(Folder, ["backup", "copy.db"])) { }
        using var host = await HostProcess.Run(Folder, ["restore", "copy.db"]);
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("is in use: stop the bot first", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_nothing_is_refused()
    {
        using var host = await HostProcess.Run(Folder, ["backup", "copy.db"]);
        Assert.Equal((1, $"There is no database {Path.Combine(Folder, "salesbot.db")}."), (host.ExitCode, host.Error));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task An_invitation_is_made_beside_the_running_bot_and_its_code_stands_alone_on_the_last_line()
    {
        using var running = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        await running.Address();
        using var host = await HostProcess.Run(Folder, ["invite", "--role", "manager,approver", "--name", "Анна"]);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        Assert.Matches("^[0-9a-f]{32}$", host.Output[^1]);
        await using var db = new Database(Sales.Features, StorageProvider.Sqlite,
            $"Data Source={Path.Combine(Folder, "salesbot.db")}").Open();
        var invitation = await db.Invitations.SingleAsync(one => one.Name == "Анна");
        Assert.Equal(Role.Manager | Role.Approver, invitation.Roles);
        Assert.DoesNotContain(host.Output[^1], invitation.CodeHash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("invite", "--role", "secretary,director")]
    public async Task An_unknown_role_lists_those_that_there_are(params string[] arguments)
    {
        using var host = await HostProcess.Run(Folder, arguments);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("secretary, manager, approver, execution-head, executor, external, accountant, admin", host.Error,
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Nobody_has_joined_so_the_start_prints_an_invitation_for_an_administrator()
    {
        using var host = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        await host.Printed("/start [0-9a-f]{32}");
        await using var db = new Database(Sales.Features, StorageProvider.Sqlite,
            $"Data Source={Path.Combine(Folder, "salesbot.db")}").Open();
        Assert.Equal(Role.Admin, (await db.Invitations.SingleAsync()).Roles);
    }

    [Fact] // U8: it was drawn with signs that say nothing, and the start refused the same file
    public async Task A_process_file_in_another_code_page_is_refused_by_the_chart_too()
    {
        var path = Path.Combine(Folder, "ansi.yaml");
        await File.WriteAllBytesAsync(path, [0xEF, 0xF0, 0xEE, 0xF6, 0xE5, 0xF1, 0xF1]);
        using var host = await HostProcess.Run(Folder, ["chart"], ("Process:File", path));
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("ansi.yaml:1:1: the file is not in UTF-8; save it as UTF-8", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_is_printed_alone()
    {
        using var host = await HostProcess.Run(Folder, ["chart"]);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        Assert.StartsWith("flowchart", host.Output[0], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // U8
    public async Task A_mistake_in_the_process_file_is_named_by_its_place()
    {
        var path = Path.Combine(Folder, "own.yaml");
        await File.WriteAllTextAsync(path, "version: one\n");
        using var host = await HostProcess.Run(Folder, ["chart"], ("Process:File", path));
        Assert.Equal(1, host.ExitCode);
        Assert.StartsWith(path + ":1:", host.Error, StringComparison.Ordinal);
    }
}
