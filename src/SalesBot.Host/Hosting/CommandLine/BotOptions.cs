namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>The options with which the bot itself is run: settings by their full names, and a few of the web framework's own.</summary>
internal static class BotOptions
{
    private static readonly string[] frameworks =
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts"];

    /// <summary>Refuses what would silently have no effect.</summary>
    /// <exception cref="UsageException">An option is not known, has no value, or something stands between the options.</exception>
    public static void Check(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var (name, hasValue) = Parted(arguments[at]);
            if (!IsKnown(name))
            {
                throw new UsageException($"{Unknown(name, arguments[at])}\n{Help.Usage}");
            }

            if (!hasValue && ++at == arguments.Count)
            {
                throw new UsageException($"--{name} needs a value.\n{Help.Usage}");
            }
        }
    }

    private static (string? Name, bool HasValue) Parted(string argument)
    {
        var parts = argument.Split('=', 2);
        return (parts[0].StartsWith("--", StringComparison.Ordinal) ? parts[0][2..] : null, parts.Length == 2);
    }

    private static bool IsKnown(string? name) => name is not null
        && (name.Contains(':')
            || name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
            || frameworks.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string Unknown(string? name, string argument) => name?.Contains("__") == true
        ? $"On the command line a setting is written with a colon: --{name.Replace("__", ":", StringComparison.Ordinal)}=…"
        : $"«{argument.Split('=')[0]}» is not known here.";
}
