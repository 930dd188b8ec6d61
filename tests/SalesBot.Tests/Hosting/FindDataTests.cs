using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Host.Hosting.CommandLine;
using SalesBot.People;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>Commands find the database that the bot beside them uses (W6), and copies by themselves are set sensibly (15.7).</summary>
public sealed class FindDataTests : StorageTest
{
    [Theory] // W6
    [InlineData(false, false, false, false)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, true, true)]
    [InlineData(true, true, false, true)]
    public void The_demos_file_is_used_when_it_alone_has_data_and_is_named_when_it_has_some(bool office, bool demo, bool used, bool said)
    {
        var found = FindData.Decide(office, demo);
        Assert.Equal((used, said), (found.Demo, found.Said?.Contains(HostSettings.DemoFile, StringComparison.Ordinal) == true));
    }

    [Theory] // W6
    [InlineData("Demo:Enabled", "false")]
    [InlineData("ConnectionStrings:SalesBot", "Data Source=own.db")]
    [InlineData("Telegram:Token", "1:A")]
    [InlineData("Storage:Provider", "Postgres")]
    public void Where_a_setting_says_which_database_it_is_nothing_is_looked_for(string key, string value) =>
        Assert.Equal((false, null), FindData.Look(Settings((key, value))));

    [Fact] // W6
    public async Task Beside_the_running_demo_a_backup_and_an_invitation_are_of_its_data_though_an_empty_salesbot_db_is_there()
    {
        using (await HostProcess.Run(Folder, ["migrate"])) { }
        using var demo = HostProcess.Start(Folder);
        await demo.Address();
        using var backup = await HostProcess.Run(Folder, ["backup", "copy.db"]);
        using var invite = await HostProcess.Run(Folder, ["invite", "--role", "admin"]);
        Assert.Equal((0, "", 0, ""), (backup.ExitCode, backup.Error, invite.ExitCode, invite.Error));
        Assert.Equal("Only the demo has data here: salesbot-demo.db is used. For salesbot.db set Demo__Enabled=false.", backup.Output[0]);
        Assert.Matches("^[0-9a-f]{32}$", invite.Output[^1]);
        await using (var copy = Open("copy.db")) Assert.True(await copy.People.AnyAsync());
        await using (var used = Open("salesbot-demo.db")) Assert.True(await used.Invitations.AnyAsync());
        await using var office = Open("salesbot.db");
        Assert.False(await office.Invitations.AnyAsync());
    }

    [Fact] // W6
    public async Task An_office_that_has_only_given_out_an_invitation_is_not_taken_for_an_empty_one()
    {
        using (await HostProcess.Run(Folder, ["invite", "--role", "admin"])) { }
        using (await HostProcess.Run(Folder, ["invite", "--role", "admin"], ("Demo:Enabled", "true"))) { }
        using var invite = await HostProcess.Run(Folder, ["invite", "--role", "manager"]);
        Assert.Equal("The demo has data here too: for salesbot-demo.db set Demo__Enabled=true.", invite.Output[0]);
        await using var office = Open("salesbot.db");
        Assert.Equal(2, await office.Invitations.CountAsync());
    }

    [Fact] // 15.7
    public void On_a_server_copies_are_the_servers_own_and_the_setting_is_refused()
    {
        List<string> mistakes = [];
        HostSettings.ReadForCommand(
            Settings(("Storage:Provider", "Postgres"), ("ConnectionStrings:SalesBot", "Host=h;Database=d"), ("Backup:Folder", Folder)),
            mistakes);
        Assert.StartsWith("Backup:Folder is for a SQLite file", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact] // 15.7
    public void Where_the_database_is_no_plain_file_the_setting_is_refused()
    {
        List<string> mistakes = [];
        HostSettings.ReadForCommand(Settings(("ConnectionStrings:SalesBot", "Data Source=:memory:"), ("Backup:Folder", Folder)), mistakes);
        Assert.Contains("names none", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    private SalesBotDb Open(string file) =>
        new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(Folder, file)};Pooling=False").Open();

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build();
}
