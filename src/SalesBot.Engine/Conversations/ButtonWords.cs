using System.Collections.Frozen;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>What stands on a button may be typed: «отмена», «Пропустить.», «done» (O17). Pure.</summary>
public static class ButtonWords
{
    private const int Longest = 40;

    private static readonly char[] Marks = ['.', '…', '!', ' ', '[', ']', '/', '«', '»', '"'];

    // Said in either language, and in the words that come first to mind, wherever such a button stands.
    private static readonly FrozenDictionary<string, string[]> Said = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["отмена"] = [Dialog.Cancel],
        ["отменить"] = [Dialog.Cancel],
        ["cancel"] = [Dialog.Cancel],
        ["назад"] = [Dialog.Back],
        ["back"] = [Dialog.Back],
        ["пропустить"] = [Dialog.Skip],
        ["skip"] = [Dialog.Skip],
        ["готово"] = [Dialog.Done, Dialog.Enough],
        ["done"] = [Dialog.Done, Dialog.Enough],
        ["дальше"] = [Dialog.Enough],
        ["next"] = [Dialog.Enough],
        ["изменить"] = [Dialog.Change],
        ["change"] = [Dialog.Change],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the text could be the words of a button. What has figures in it is read as an answer anyway.</summary>
    internal static bool MayBe(string text) => text.Length is > 0 and <= Longest && !text.Any(c => char.IsDigit(c) || c == '\n');

    /// <summary>The button of these that the words are; null for none.</summary>
    public static Button? Find(IEnumerable<IReadOnlyList<Button>> rows, string text)
    {
        var word = Folded(text);
        if (!MayBe(text) || word.Length == 0) return null;
        List<Button> buttons = [.. rows.SelectMany(row => row).Where(button => button.Kind == ButtonKind.Send)];
        return buttons.Find(button => Folded(button.Label) == word)
            ?? (Said.TryGetValue(word, out var values) ? buttons.Find(button => values.Contains(Value(button))) : null);
    }

    /// <summary>The way that words ask for which answer no question, [Назад] or [Пропустить], also where there is none.</summary>
    internal static string? Way(string text) =>
        Said.TryGetValue(Folded(text), out var values) && values[0] is Dialog.Back or Dialog.Skip ? values[0] : null;

    /// <summary>Whether the words give up what is under way.</summary>
    internal static bool IsCancel(string text) => Said.TryGetValue(Folded(text), out var values) && values[0] == Dialog.Cancel;

    // «topic=!skip@d5.3» is !skip.
    private static string Value(Button button)
    {
        var text = ButtonValue.Parse(button.Value).Text;
        return text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }

    private static string Folded(string text) =>
        CleanText.OneLine(text, int.MaxValue).Text.Trim(Marks).ToLowerInvariant().Replace('ё', 'е');
}
