using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using SalesBot.Tests.Architecture;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>How the program is called, and what it says when it cannot be.</summary>
public sealed partial class DoorTests : StorageTest
{
    public static TheoryData<string[]> Asked => [["--help"], ["-h"], ["help"], ["--urls", "http://127.0.0.1:0", "--help"]];

    [Theory] // W18, X15
    [MemberData(nameof(Asked))]
    public async Task Help_says_what_the_program_is_and_how_it_is_called(string[] arguments)
    {
        using var host = await HostProcess.Run(Folder, arguments);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        var help = string.Join('\n', host.Output);
        Assert.All(
            [
                "Telegram and Microsoft Teams", "invite --role", "migrate", "backup FILE", "chart",
                "Telegram__Token", "Teams__AppId", "ConnectionStrings__SalesBot", "ASPNETCORE_URLS",
            ],
            word => Assert.Contains(word, help, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // W18
    public async Task Every_setting_that_help_names_stands_on_the_page_of_settings()
    {
        using var host = await HostProcess.Run(Folder, ["--help"]);
        var page = await File.ReadAllTextAsync(Path.Combine(House.Root, "docs", "settings.md"));
        var settings = Setting().Matches(string.Join('\n', host.Output)).Select(match => match.Value).ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact] // W18
    public async Task Help_of_a_command_is_its_own()
    {
        using var host = await HostProcess.Run(Folder, ["invite", "--help"]);
        Assert.Equal((0, ""), (host.ExitCode, host.Error));
        Assert.StartsWith("SalesBot.Host invite --role ROLE", host.Output[0], StringComparison.Ordinal);
        Assert.DoesNotContain(host.Output, line => line.Contains("Telegram__Token", StringComparison.Ordinal));
    }

    [Theory] // W18, X15
    [InlineData("«--halp» is not known here.", "--halp")]
    [InlineData("«-x» is not known here.", "-x")]
    [InlineData("«--halp» is not known here.", "--urls=http://127.0.0.1:0", "--halp", "1")]
    [InlineData("«--shutdownTimeoutSeconds» is not known here.", "--shutdownTimeoutSeconds=60")]
    [InlineData("«stray» is not known here.", "--urls=http://127.0.0.1:0", "stray")]
    [InlineData("On the command line a setting is written with a colon: --Telegram:Token=…", "--Telegram__Token=1")]
    [InlineData("--urls needs a value.", "--urls")]
    public async Task An_option_that_would_have_no_effect_is_refused_with_usage(string words, params string[] arguments)
    {
        using var host = await HostProcess.Run(Folder, arguments);
        Assert.Equal(2, host.ExitCode);
        Assert.StartsWith(words + "\nUsage:", host.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // W18
    public async Task The_frameworks_options_and_settings_by_their_names_go_on_working()
    {
        string[] options = ["--urls=http://127.0.0.1:0", "--environment", "Development", "--Demo:Enabled=false"];
        using var host = HostProcess.StartWith(Folder, options);
        await host.Address();
        await host.Printed("Hosting environment: Development");
        Assert.Equal([Path.Combine(Folder, "salesbot.db")], Directory.GetFiles(Folder, "*.db"));
    }

    [Theory] // X15
    [InlineData("127.0.0.1", "http://127.0.0.1:{0}")]
    [InlineData("127.0.0.1", "http://localhost:{0}")]
    [InlineData("0.0.0.0", "http://*:{0}")]
    public async Task A_port_that_is_taken_is_one_sentence_and_nothing_else_has_happened(string takenOn, string url)
    {
        using var taken = new TcpListener(IPAddress.Parse(takenOn), 0);
        taken.Start();
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, url, ((IPEndPoint)taken.LocalEndpoint).Port);
        using var telegram = new TcpListener(IPAddress.Loopback, 0);
        telegram.Start();
        var settings = new[] { ("Telegram:Token", "100:TEST"), ("Telegram:ApiUrl", $"http://{telegram.LocalEndpoint}") };
        using var host = await HostProcess.Run(Folder, ["--urls", address], settings);
        Assert.Equal(1, host.ExitCode);
        Assert.Equal(
            $"{address} is taken by another program, perhaps by a SalesBot that runs already: stop that one, "
            + "or name another address with --urls or ASPNETCORE_URLS.",
            host.Error);
        Assert.DoesNotContain(host.Output, line => line.Length > 0);
        Assert.False(telegram.Pending(), "it has spoken to Telegram");
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // X15
    public async Task A_second_bot_on_the_same_address_leaves_the_first_its_database()
    {
        using var first = HostProcess.Start(Folder, ("Demo:Enabled", "false"));
        var address = (await first.Address()).GetLeftPart(UriPartial.Authority);
        var file = Path.Combine(Folder, "salesbot.db");
        var settings = new[] { ("Demo:Enabled", "false"), ("ConnectionStrings:SalesBot", $"Data Source={file}.other") };
        using var second = await HostProcess.Run(Folder, ["--urls", address], settings);
        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith(address + " is taken by another program", second.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file + ".other"));
    }

    [Fact] // X15
    public async Task What_is_no_address_is_named()
    {
        using var host = await HostProcess.Run(Folder, ["--urls=nonsense"]);
        Assert.Equal(1, host.ExitCode);
        Assert.Equal(
            "The configuration has mistakes:\n"
            + "  «nonsense» is not an address to listen on; one is http://127.0.0.1:5080 (--urls, ASPNETCORE_URLS).",
            host.Error);
    }

    [Theory] // X15
    [InlineData("«https://127.0.0.1:5443»", "--urls", "https://127.0.0.1:5443")]
    [InlineData("«https://*:5443»", "--https_ports=5443")]
    [InlineData("«https://*:5443»", "--http_ports=5080", "--https_ports=5443")]
    [InlineData("«https://127.0.0.1:5443»", "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:5443")]
    public async Task It_speaks_no_https_and_says_who_does(string address, params string[] options)
    {
        using var host = await HostProcess.Run(Folder, [.. options, "--Demo:Enabled=false"]);
        Assert.Equal(1, host.ExitCode);
        Assert.Equal(
            $"The configuration has mistakes:\n  {address} cannot be listened on: SalesBot speaks http only; "
            + "let a proxy in front speak https (Web:PublicUrl).",
            host.Error);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // X22
    public async Task A_password_for_SQLite_is_refused_in_words()
    {
        using var host = await HostProcess.Run(Folder, ["migrate"], ("ConnectionStrings:SalesBot", "Data Source=s.db;Password=hunter2"));
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("ConnectionStrings:SalesBot has a Password", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact] // X22, and its neighbours: whatever SQLite does not take is said in its words
    public async Task What_SQLite_does_not_take_is_said_in_its_own_words()
    {
        using var host = await HostProcess.Run(Folder, ["migrate"], ("ConnectionStrings:SalesBot", "Data Source=sales.db;Vfs=nowhere"));
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("no such vfs: nowhere", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+\b")]
    private static partial Regex Setting();
}
