namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>What <c>--help</c> prints: what the program is, how it is started, its commands, and the settings most offices need.</summary>
internal static class Help
{
    private static readonly string[] words = ["--help", "-h", "-?", "/?"];

    // Named as in docs/settings.md: whoever reads on there finds them again.
    private static readonly (string Name, string What)[] settings =
    [
        ("Telegram__Token", "from @BotFather; turns Telegram on"),
        ("Telegram__Mode", "Polling (unless set) or Webhook, then with Telegram__WebhookUrl and Telegram__WebhookSecret"),
        ("Teams__AppId", "turns Microsoft Teams on, with Teams__AppPassword and Teams__TenantId"),
        ("Storage__Provider", "Sqlite (unless set), SqlServer or Postgres"),
        ("ConnectionStrings__SalesBot", "where the data is; unless set, salesbot.db in this folder"),
        ("Backup__Folder", "a folder into which the SQLite file is copied every night"),
        ("Smtp__Host", "the mail server for letters to clients, with Smtp__From and, where it asks, Smtp__User and Smtp__Password"),
        ("Business__TimeZone", "Europe/Moscow unless set; with Business__Hours and Business__Holidays"),
        ("Process__File", "the sales process; unless set, the one that ships"),
        ("Api__Key", "turns the HTTP API on"),
        ("Demo__Enabled", "true: the chat in the browser, on this machine only"),
        ("ASPNETCORE_URLS", $"where to listen; {Startup.DefaultUrl} unless set"),
    ];

    /// <summary>Whether they ask for help: by an option anywhere, or by the word <c>help</c> in the first place.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> arguments) =>
        arguments is ["help", ..] || arguments.Any(one => words.Contains(one, StringComparer.Ordinal));

    /// <summary>The help of the command that they name (<c>invite --help</c>, <c>help invite</c>), or of the whole program.</summary>
    public static string For(IReadOnlyList<string> arguments) =>
        Commands.All.FirstOrDefault(one => arguments.Take(2).Contains(one.Name, StringComparer.Ordinal)) is { } command
            ? $"SalesBot.Host {command.Usage}\n  {command.What}"
            : Whole;

    /// <summary>How the program is called, one line a way.</summary>
    public static string Usage => $"""
        Usage:
          SalesBot.Host [--urls http://127.0.0.1:5080] [--Section:Name=value …]   runs the bot
        {Lines(Commands.All.Select(one => ("SalesBot.Host " + one.Usage, one.What)))}
          SalesBot.Host --help
        """;

    private static string Whole => $"""
        SalesBot: a chat bot for Telegram and Microsoft Teams that registers and advances sales leads.
        To try it in the browser: SalesBot.Host --Demo:Enabled=true, and open the address it prints.

        {Usage}

        Settings, as environment variables, or with : for __ on the command line and in appsettings.json:
        {Lines(settings)}

        All settings and what they do: docs/settings.md
        """;

    private static string Lines(IEnumerable<(string Name, string What)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(row => row.Name.Length);
        return string.Join('\n', all.Select(row => $"  {row.Name.PadRight(width)}   {row.What}"));
    }
}
