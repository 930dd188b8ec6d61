using System.Collections.Concurrent;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The commands the page suggests after a slash: what the bot last said a person has; until then, those of everybody. Names and texts are
/// those of the manifest.
/// </summary>
internal sealed class BrowserMenus(TelegramManifest manifest)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> told = new(StringComparer.Ordinal);
    private int version;

    /// <summary>Grows with every change.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Notes the commands of one person; answers whether that is news.</summary>
    public bool Show(string account, IReadOnlyList<string> commands)
    {
        if (told.TryGetValue(account, out var known) && known.SequenceEqual(commands, StringComparer.Ordinal)) return false;
        told[account] = [.. commands];
        Interlocked.Increment(ref version);
        return true;
    }

    /// <summary>The menus by account; the empty account is everybody.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MenuItem>> All()
    {
        var menus = told.ToDictionary(menu => menu.Key, menu => Items(menu.Value), StringComparer.Ordinal);
        menus[""] = Items([.. manifest.MenuOfEverybody(TelegramManifest.MainLanguage).Select(command => command.Command)]);
        return menus;
    }

    private IReadOnlyList<MenuItem> Items(IReadOnlyList<string> commands) =>
        [
            .. manifest.Menu(commands, "ru").Zip(
                manifest.Menu(commands, "en"), (ru, en) => new MenuItem($"/{ru.Command}", ru.Description, en.Description)),
        ];
}
