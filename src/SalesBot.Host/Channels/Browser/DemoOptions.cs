namespace SalesBot.Host.Channels.Browser;

/// <summary>Settings of the demo (section <c>Demo</c>): the browser chat with invented people, for trying the bot out.</summary>
/// <param name="Enabled">Whether the browser chat is there at all.</param>
/// <param name="TimeZone">The business time zone: what the demo clock shows and what «working time» means.</param>
public sealed record DemoOptions(bool Enabled, TimeZoneInfo TimeZone)
{
    /// <summary>Key of the switch. Not set: the demo runs exactly when no real channel is configured.</summary>
    public const string EnabledKey = "Demo:Enabled";

    /// <summary>Key of the business time zone, an IANA name; <c>Europe/Moscow</c> when not set.</summary>
    public const string TimeZoneKey = "TimeZone";

    /// <summary>Keys that configure a real channel; each of them set means real people and real clients.</summary>
    public static readonly IReadOnlyList<string> RealChannelKeys = ["Telegram:Token", "Teams:AppId"];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">The switch or the time zone cannot be understood.</exception>
    public static DemoOptions From(IConfiguration configuration) => new(IsEnabled(configuration), ZoneOf(configuration));

    private static bool IsEnabled(IConfiguration configuration)
    {
        var set = configuration[EnabledKey];
        if (string.IsNullOrWhiteSpace(set)) return !RealChannelKeys.Any(key => IsSet(configuration, key));
        return bool.TryParse(set, out var enabled)
            ? enabled
            : throw new InvalidOperationException($"{EnabledKey} is '{set}'; it can be true, false or left out.");
    }

    private static TimeZoneInfo ZoneOf(IConfiguration configuration)
    {
        var name = configuration[TimeZoneKey] is { Length: > 0 } set ? set : "Europe/Moscow";
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new InvalidOperationException($"{TimeZoneKey} is '{name}', which is no known time zone; for example: Europe/Moscow.");
    }

    internal static bool IsSet(IConfiguration configuration, string key) => !string.IsNullOrWhiteSpace(configuration[key]);
}
