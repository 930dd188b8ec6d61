using SalesBot.SettingsDesk;

namespace SalesBot.Host.Hosting;

/// <summary>Which settings of the chat whoever runs the bot has set: those hold, and the chat says by which name.</summary>
internal static class FixedSettings
{
    /// <summary>Names as they stand in the environment, by setting.</summary>
    public static IReadOnlyDictionary<string, string> In(IConfiguration configuration) => Sales.Features.Parts<SettingKind>()
        .Where(kind => kind.Configuration is { } name && !string.IsNullOrWhiteSpace(configuration[name]))
        .ToDictionary(kind => kind.Key, kind => kind.Configuration!.Replace(":", "__", StringComparison.Ordinal), StringComparer.Ordinal);
}
