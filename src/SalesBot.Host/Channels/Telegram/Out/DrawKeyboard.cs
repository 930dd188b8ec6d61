using SalesBot.Screens;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>The buttons of a card as Telegram's inline keyboard.</summary>
internal static class DrawKeyboard
{
    // Telegram's limits (facts.md).
    private const int WidestRow = 8;
    private const int MostButtons = 100;
    private const int LongestCopy = 256;

    // What a phone shows: buttons of a row are equally wide, and this many characters fit side by side.
    private const int RowCharacters = 36;
    private const int LongestLabel = 64;

    /// <summary>The keyboard; null when there are no buttons.</summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var drawn = new List<IReadOnlyList<InlineKeyboardButton>>();
        var left = MostButtons;
        foreach (var row in rows)
        {
            var buttons = row.Take(left).Select(Draw).ToArray();
            left -= buttons.Length;
            drawn.AddRange(Wrap(buttons));
        }
        return drawn.Count == 0 ? null : new(drawn);
    }

    // The fewest rows of about the same length in which every label can be read.
    private static IEnumerable<InlineKeyboardButton[]> Wrap(InlineKeyboardButton[] buttons)
    {
        for (var rows = 1; rows < buttons.Length; rows++)
        {
            var parts = buttons.Chunk((buttons.Length + rows - 1) / rows).ToList();
            if (parts.TrueForAll(IsReadable))
                return parts;
        }
        return buttons.Chunk(1);
    }

    private static bool IsReadable(InlineKeyboardButton[] row) =>
        row.Length == 1 || (row.Length <= WidestRow && row.Length * row.Max(b => b.Text.Length) <= RowCharacters);

    private static InlineKeyboardButton Draw(Button button)
    {
        var label = Plain.Cut(Plain.OneLine(button.Label), LongestLabel) is { Length: > 0 } text ? text : "…";
        var drawn = button.Kind == ButtonKind.Copy
            ? new InlineKeyboardButton(label) { CopyText = new CopyTextButton { Text = Plain.Start(button.Value, LongestCopy) } }
            : new InlineKeyboardButton(label) { CallbackData = button.Value };
        drawn.Style = Style(button.Style);
        return drawn;
    }

    private static KeyboardButtonStyle? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => KeyboardButtonStyle.Primary,
        ButtonStyle.Success => KeyboardButtonStyle.Success,
        ButtonStyle.Danger => KeyboardButtonStyle.Danger,
        _ => null,
    };
}
