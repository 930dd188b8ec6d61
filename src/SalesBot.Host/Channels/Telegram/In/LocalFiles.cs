namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Files of a Bot API server of one's own. Started with <c>--local</c> it answers getFile with the path on its own disk, in the bot's
/// folder there: <c>/var/lib/telegram-bot-api/TOKEN/documents/file_1.pdf</c> (tdlib/telegram-bot-api, README). Telegram's own never does.
/// </summary>
internal sealed class LocalFiles(TelegramOptions options)
{
    private static readonly char[] Separators = ['/', '\\'];
    private readonly Uri server = new(options.ApiUrl);

    /// <summary>Whether it is a path on the server's own disk; those of Telegram are relative.</summary>
    public static bool IsAbsolute(string path) => path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':');

    /// <summary>
    /// The bytes, one more than <paramref name="most"/> at the longest; null when the file is not on this machine or may not be read.
    /// </summary>
    public async Task<byte[]?> Read(string path, int most, CancellationToken stop)
    {
        if (!IsOurs(path) || !MayBeHere(path) || !File.Exists(path))
            return null;
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(file.Length, most + 1L)];
            await file.ReadExactlyAsync(bytes, stop);
            return bytes;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same file as the server gives it over HTTP: its kind and its name; null when the path may not be followed.</summary>
    public string? OnServer(string path) =>
        IsOurs(path) && path.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is [.., var kind, var name]
            ? $"{Uri.EscapeDataString(kind)}/{Uri.EscapeDataString(name)}"
            : null;

    // Telegram's own server has no business on this disk, and nobody has with a path that climbs out of where it began.
    private bool IsOurs(string path) => !server.Host.EndsWith("telegram.org", StringComparison.OrdinalIgnoreCase)
        && !path.Split(Separators).Contains("..", StringComparer.Ordinal);

    // Another machine may speak of our disk only where the bot's own folder is shared with it: who answers in its stead on the way
    // would otherwise be handed any file of ours. Some systems allow no colon in a name.
    private bool MayBeHere(string path) => server.IsLoopback
        || path.Split(Separators).Any(folder => folder == options.Token || folder == options.Token.Replace(':', '~'));
}
