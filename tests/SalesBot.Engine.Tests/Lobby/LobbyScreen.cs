using SalesBot.Screens;

namespace ServiceDesk.Lobby;

/// <summary>How messages look on lines of a few characters, with a number before each button. Pure.</summary>
internal static class LobbyScreen
{
    public static IReadOnlyList<string> Draw(LobbyManifest manifest, string language, IReadOnlyList<Screen> messages, string menu)
    {
        var number = 0;
        var lines = messages.SelectMany(screen => screen.PlainText().Split('\n').Append(Row(screen))).Append(menu)
            .Where(line => line.Length > 0);
        return [manifest.Title[language], .. lines.SelectMany(line => Wrapped(line, manifest.Columns)), manifest.Hint[language]];
        string Row(Screen screen) => string.Join("  ", Buttons(screen).Select(button => $"*{++number} {button.Label}"));
    }

    /// <summary>The buttons that send something: a terminal copies nothing.</summary>
    public static IEnumerable<Button> Buttons(Screen screen) =>
        screen.Rows.SelectMany(row => row).Where(button => button.Kind == ButtonKind.Send);

    private static IEnumerable<string> Wrapped(string line, int columns)
    {
        while (line.Length > columns)
        {
            var at = line.LastIndexOf(' ', columns);
            yield return at > 0 ? line[..at] : line[..columns];
            line = line[(at > 0 ? at + 1 : columns)..];
        }

        yield return line;
    }
}
