using SalesBot.Processes;
using SalesBot.SettingsDesk;

namespace SalesBot.Host.Hosting;

/// <summary>Which settings of the chat whoever runs the bot has set: those hold, and the chat says by which name.</summary>
internal static class FixedSettings
{
    /// <summary>Names as they stand in the environment, by setting.</summary>
    public static IReadOnlyDictionary<string, string> In(IConfiguration configuration) => Sales.Features.Parts<SettingKind>()
        .Select(kind => (kind.Key, Name: kind.Configuration)).Append((Key: ChosenVersion.Key, Name: ChosenVersion.Configuration))
        .Where(one => one.Name is { } name && !string.IsNullOrWhiteSpace(configuration[name]))
        .ToDictionary(one => one.Key, one => one.Name!.Replace(":", "__", StringComparison.Ordinal), StringComparer.Ordinal);
}
