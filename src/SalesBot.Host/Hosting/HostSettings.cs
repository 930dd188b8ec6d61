using Microsoft.Data.Sqlite;
using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Host.Api;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Host.Channels;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Mail;
using SalesBot.Orders.Invoices;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Hosting;

/// <summary>
/// What the operator set, checked. Names are those of the configuration: <c>Storage:Provider</c> is <c>Storage__Provider</c> in the
/// environment.
/// </summary>
internal sealed record HostSettings
{
    /// <summary>The office's file in the current folder, unless a connection string names another.</summary>
    public const string OfficeFile = "salesbot.db";

    /// <summary>The demo's.</summary>
    public const string DemoFile = "salesbot-demo.db";

    /// <summary><c>Storage:Provider</c>: Sqlite (unless set), SqlServer or Postgres.</summary>
    public required StorageProvider Provider { get; init; }

    /// <summary><c>ConnectionStrings:SalesBot</c>; unless set, a SQLite file in the current folder.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// Beside this path a process keeps what the next one has to know: in <c>Storage:StateFolder</c>; unless set, beside the SQLite file
    /// or, with a database server, in the current folder.
    /// </summary>
    public required string StatePath { get; init; }

    /// <summary>
    /// Whether the demo runs: <c>Demo:Enabled</c>, or, unless set and in development alone, when no channel is (X4).
    /// </summary>
    public required bool Demo { get; init; }

    /// <summary><c>Demo:Empty</c>: whether the demo begins with an office in which nothing has happened yet; off unless set.</summary>
    public bool DemoIsEmpty { get; init; }

    /// <summary><c>Process:File</c>; unless set, the one that comes with the program.</summary>
    public required string ProcessFile { get; init; }

    /// <summary><c>Business:TimeZone</c>, <c>Business:Hours</c> and <c>Business:Holidays</c>.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>
    /// <c>Seller:Name</c>, <c>Inn</c>, <c>Kpp</c>, <c>Address</c>, <c>Phone</c>, <c>Bank</c>, <c>Bik</c>, <c>Account</c>,
    /// <c>CorrAccount</c>; all optional.
    /// </summary>
    public required Seller Seller { get; init; }

    /// <summary><c>Audit:Key</c>: what the sums of the record are made with; null unless set, then <see cref="AuditKeyFile"/> is.</summary>
    public string? AuditKey { get; init; }

    /// <summary>The file with the key where <c>Audit:Key</c> gives none.</summary>
    public string AuditKeyFile => StatePath + ".audit-key";

    /// <summary><c>Audit:Anchor</c>: the file that the last sum of the record is written to every day; null unless set.</summary>
    public string? AuditAnchor { get; init; }

    /// <summary><c>Backup:Folder</c>: where a copy of the SQLite file is put every night; null unless set.</summary>
    public string? BackupFolder { get; init; }

    /// <summary><c>Jobs:Dashboard</c>: whether the dashboard of jobs is served; off unless set.</summary>
    public bool JobsDashboard { get; init; }

    /// <summary><c>Web:PublicUrl</c>: where people reach the bot with a browser; null unless set.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary><c>Web:Proxies</c>: whose word is taken for where a call comes from; nobody's unless set.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>Reads the settings of the running bot; every mistake goes to <paramref name="mistakes"/>.</summary>
    public static HostSettings Read(IConfiguration configuration, ICollection<string> mistakes) =>
        Read(configuration, mistakes, DemoRuns(configuration, mistakes));

    /// <summary>
    /// Reads the settings for a command: unlike the bot, a command works on the demo's file only if <c>Demo:Enabled</c> is true. Which
    /// commands find that out for themselves is theirs to say (<see cref="CommandLine.FindData"/>).
    /// </summary>
    public static HostSettings ReadForCommand(IConfiguration configuration, ICollection<string> mistakes) =>
        Read(configuration, mistakes, YesNo(configuration, "Demo:Enabled", mistakes) ?? false);

    /// <summary>The database these settings name.</summary>
    public Database OpenDatabase() => new(Sales.Features, Provider, ConnectionString)
    {
        RecordKey = AuditKey is { } key ? RecordKey.Of(key) : RecordKeyFile.Open(AuditKeyFile),
    };

    private static HostSettings Read(IConfiguration configuration, ICollection<string> mistakes, bool demo)
    {
        var provider = ProviderOf(configuration["Storage:Provider"], mistakes);
        foreach (var channel in EveryChannel.Settings) channel.Read(configuration, mistakes);
        SmtpOptions.Read(configuration, mistakes);
        ApiOptions.Read(configuration, mistakes);
        Listener.ReadAll(configuration, mistakes);
        TelemetrySetup.Check(configuration, mistakes);
        var connectionString = ConnectionStringOf(configuration, provider, demo, mistakes);
        return new HostSettings
        {
            Provider = provider,
            ConnectionString = connectionString,
            StatePath = StatePathOf(configuration["Storage:StateFolder"], provider, connectionString, mistakes),
            Demo = demo,
            DemoIsEmpty = YesNo(configuration, "Demo:Empty", mistakes) ?? false,
            ProcessFile = ProcessFileOf(configuration["Process:File"], mistakes),
            Calendar = CalendarOf(configuration.GetSection("Business"), mistakes),
            AuditKey = AuditKeyOf(configuration["Audit:Key"], mistakes),
            AuditAnchor = AnchorOf(configuration["Audit:Anchor"], mistakes),
            BackupFolder = BackupFolderOf(configuration["Backup:Folder"], provider, connectionString, mistakes),
            JobsDashboard = YesNo(configuration, "Jobs:Dashboard", mistakes) ?? false,
            PublicUrl = PublicAddress.Read(configuration, mistakes),
            Proxies = KnownProxies.Read(configuration, mistakes),
            Seller = configuration.GetSection("Seller").Get<Seller>() ?? (demo ? DemoSeller.Sample : Seller.Unknown),
        };
    }

    private static bool DemoRuns(IConfiguration configuration, ICollection<string> mistakes)
    {
        if (YesNo(configuration, "Demo:Enabled", mistakes) is { } said) return said;
        if (EveryChannel.Settings.Any(channel => channel.Read(configuration, []))) return false;
        if (IsDevelopment(configuration)) return true;
        // Whoever mistyped the token's name must not find a demo in its place, on the office's own data.
        mistakes.Add(string.Join(' ', [
            $"No channel is set: {EveryChannel.Switches}.",
            .. MistypedSettings.In(configuration),
            "To try SalesBot out in the browser, set Demo:Enabled to true; to run it without a channel, to false.",
        ]));
        return false;
    }

    private static bool IsDevelopment(IConfiguration configuration) =>
        string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase);

    private static bool? YesNo(IConfiguration configuration, string key, ICollection<string> mistakes)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!bool.TryParse(text, out var value))
        {
            mistakes.Add($"{key} is «{text}»; it can be true or false.");
        }

        return value;
    }

    /// <summary>The engine that <c>Storage:Provider</c> names; SQLite when it names none.</summary>
    internal static StorageProvider ProviderOf(string? text, ICollection<string> mistakes)
    {
        foreach (var provider in Enum.GetValues<StorageProvider>())
        {
            if (string.Equals(text, provider.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            mistakes.Add($"Storage:Provider is «{text}»; it can be Sqlite, SqlServer or Postgres.");
        }

        return StorageProvider.Sqlite;
    }

    private static string ConnectionStringOf(IConfiguration configuration, StorageProvider provider, bool demo,
        ICollection<string> mistakes)
    {
        var text = configuration.GetConnectionString("SalesBot");
        if (!string.IsNullOrWhiteSpace(text)) return Checked(text, provider, mistakes);
        if (StorageEngine.Of(provider).IsServer)
        {
            mistakes.Add(
                $"ConnectionStrings:SalesBot is missing; with Storage:Provider {provider} it must name the server and the database.");
        }

        return new SqliteConnectionStringBuilder
        {
            DataSource = demo ? DemoFile : OfficeFile,
            DefaultTimeout = 10,
        }.ConnectionString;
    }

    // The text may hold a password: it is never repeated.
    private static string Checked(string text, StorageProvider provider, ICollection<string> mistakes)
    {
        try
        {
            if (StorageEngine.Of(provider).MistakeIn(text) is { } mistake) mistakes.Add($"ConnectionStrings:SalesBot {mistake}");
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidOperationException)
        {
            mistakes.Add($"ConnectionStrings:SalesBot is not a connection string of {provider}; check Storage:Provider as well.");
        }

        return text;
    }

    private static string? AuditKeyOf(string? text, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length < RecordKey.Shortest)
            mistakes.Add($"Audit:Key has {text.Length} characters; it needs {RecordKey.Shortest} or more, best of a random generator.");
        return text;
    }

    private static string? AnchorOf(string? text, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var path = Path.GetFullPath(text);
        if (!Directory.Exists(Path.GetDirectoryName(path)) || Directory.Exists(path))
            mistakes.Add($"Audit:Anchor is «{text}»; it must be a file in a folder that is there.");
        return path;
    }

    // That the folder is there is not asked: a disk that is away must not keep an office from its bot. Health and the administrators are
    // told.
    private static string? BackupFolderOf(string? text, StorageProvider provider, string connectionString, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var engine = StorageEngine.Of(provider);
        if (engine.IsServer)
        {
            mistakes.Add($"Backup:Folder is for a SQLite file; a database server ({provider}) has backups of its own: "
                + "plan one there, and leave this out.");
        }
        else if (mistakes.Count == 0 && engine.File(connectionString) is null)
        {
            mistakes.Add(
                "Backup:Folder is for a SQLite file, and ConnectionStrings:SalesBot names none: write it as Data Source=salesbot.db.");
        }

        return Path.GetFullPath(text);
    }

    private static string StatePathOf(string? folder, StorageProvider provider, string connectionString, ICollection<string> mistakes)
    {
        if (!string.IsNullOrWhiteSpace(folder))
        {
            if (!Directory.Exists(folder))
            {
                mistakes.Add($"Storage:StateFolder is «{folder}», and there is no such folder.");
            }

            return Path.GetFullPath("salesbot", Path.GetFullPath(folder));
        }

        return (mistakes.Count == 0 ? new Database(Sales.Features, provider, connectionString).File : null) ?? Path.GetFullPath("salesbot");
    }

    private static string ProcessFileOf(string? text, ICollection<string> mistakes)
    {
        var path = string.IsNullOrWhiteSpace(text) ? Path.Combine(AppContext.BaseDirectory, "Processes", "sales.v1.yaml")
            : Path.GetFullPath(text);
        if (!string.IsNullOrWhiteSpace(text) && !File.Exists(path))
        {
            mistakes.Add($"Process:File is «{text}», and there is no such file.");
        }

        return path;
    }

    // Each setting is tried alone as well, so that a mistake in one does not hide one in another.
    private static WorkingCalendar CalendarOf(IConfigurationSection business, ICollection<string> mistakes)
    {
        var (zone, hours, holidays) = (business["TimeZone"], business["Hours"], business["Holidays"]);
        var before = mistakes.Count;
        TryRead(() => WorkingCalendar.Parse(zone, null, null));
        TryRead(() => WorkingCalendar.Parse(null, hours, null));
        TryRead(() => WorkingCalendar.Parse(null, null, holidays));
        return mistakes.Count == before ? WorkingCalendar.Parse(zone, hours, holidays) : WorkingCalendar.Parse(null, null, null);

        void TryRead(Func<WorkingCalendar> read)
        {
            try
            {
                read();
            }
            catch (FormatException mistake)
            {
                mistakes.Add(mistake.Message);
            }
        }
    }
}
