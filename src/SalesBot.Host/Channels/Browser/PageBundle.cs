using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The page's scripts as one file and its styles as one: each request more is a round trip more before there is a chat (W23). The modules
/// stay files of their own to read; joined, in the order in which they use each other, they share one scope, so that their names differ.
/// </summary>
internal static partial class PageBundle
{
    private static readonly string[] Scripts =
    [
        "kept.js", "texts.js", "dom.js", "api.js", "back.js", "commands.js", "steps.js", "card.js", "composer.js", "chat.js", "people.js",
        "topbar.js", "app.js",
    ];

    private static readonly string[] Styles = ["base.css", "layout.css", "chat.css", "card.css", "composer.css"];

    /// <summary>Both, by name; <paramref name="read"/> answers with the text of a part.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(Func<string, string> read) =>
        new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["page.js"] = Joined(Scripts.Select(name => Modules().Replace(read(name), ""))),
            ["page.css"] = Joined(Styles.Select(read)),
        };

    private static byte[] Joined(IEnumerable<string> parts) => Encoding.UTF8.GetBytes(string.Join('\n', parts));

    [GeneratedRegex("^(?:import .*;\r?\n|export )", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Modules();
}
