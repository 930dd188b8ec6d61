using SalesBot.Host.Channels;
using SalesBot.Processes.Reading;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Finds settings that nothing reads and that look like those of a channel (X4): <c>Telegram_Token</c>, <c>TeamsAppId</c> …
/// </summary>
internal static class MistypedSettings
{
    private static readonly (string Channel, string Name)[] known =
        [.. EveryChannel.Settings.SelectMany(channel => Of(channel.Section, channel.Options))];

    /// <summary>One question each: what was set, never its value, and what was probably meant.</summary>
    public static IEnumerable<string> In(IConfiguration configuration) =>
        from setting in configuration.AsEnumerable()
        where !string.IsNullOrEmpty(setting.Value) && !known.Any(one => Is(setting.Key, one))
        orderby setting.Key
        let meant = Meant(Letters(setting.Key))
        where meant is not null
        select $"{setting.Key.Replace(":", "__", StringComparison.Ordinal)} is set, and nothing reads it: did you mean {meant}?";

    private static bool Is(string key, (string Channel, string Name) one) =>
        string.Equals(key, $"{one.Channel}:{one.Name}", StringComparison.OrdinalIgnoreCase);

    private static string? Meant(string letters)
    {
        var nearest = known.MinBy(one => Suggestion.Distance(letters, Letters(one.Channel + one.Name)));
        if (Suggestion.Distance(letters, Letters(nearest.Channel + nearest.Name)) <= 2) return Spelt(nearest);
        // TELEGRAM_BOT_TOKEN: the channel's name in the first place, the setting's in the last.
        return known.Where(one => letters.StartsWith(Letters(one.Channel), StringComparison.Ordinal)
            && letters.EndsWith(Letters(one.Name), StringComparison.Ordinal)).Select(Spelt).FirstOrDefault();
    }

    private static IEnumerable<(string Channel, string Name)> Of(string channel, Type options) =>
        options.GetProperties().Where(property => property.CanWrite).Select(property => (channel, property.Name));

    private static string Letters(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Spelt((string Channel, string Name) one) => $"{one.Channel}__{one.Name}";
}
