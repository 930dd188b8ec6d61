using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>What stands on a button may be typed: «отмена», «Пропустить.», «done» (O17). Pure.</summary>
public static partial class ButtonWords
{
    private const int Longest = 40;
    private const int ShortestPart = 3;

    // Said in either language, and in the words that come first to mind, wherever such a button stands.
    private static readonly FrozenDictionary<string, string[]> Said = new Dictionary<string[], string[]>
    {
        [["отмена", "отменить", "отмени", "отмените", "отменяем", "стоп", "cancel", "stop", "jnvtyf", "❌", "✖"]] = [Dialog.Cancel],
        [["назад", "вернуться", "вернись", "обратно", "шаг назад", "на шаг назад", "back", "go back", "yfpfl", "⬅", "◀", "🔙"]]
            = [Dialog.Back],
        [["пропустить", "пропусти", "пропустим", "пропускаем", "skip", "ghjgecnbnm"]] = [Dialog.Skip],
        [["готово", "готов", "готова", "done", "ready", "ujnjdj", "👍", "👌", "✅", "✔", "🆗", "☑"]] = [Dialog.Done, Dialog.Enough],
        [["да", "ок", "окей", "верно", "все верно", "да все верно", "подтверждаю", "подтвердить", "сохранить", "yes", "ok", "okay",
            "confirm", "save", "+", "все ок", "все окей", "ок готово", "готово ок", "да готово", "да верно", "да все ок"]] = [Dialog.Done],
        [["дальше", "далее", "next", "lfkmit"]] = [Dialog.Enough, Dialog.Skip],
        [["все", "это все", "хватит", "больше нет", "больше ничего", "that's all", "that is all"]] = [Dialog.Enough, Dialog.Done],
        [["изменить", "измени", "исправить", "исправь", "поправить", "нет", "неверно", "не верно", "не так", "не то", "ошибка",
            "change", "edit", "no", "wrong"]] = [Dialog.Change],
    }.SelectMany(one => one.Key.Select(word => (word, one.Value))).ToFrozenDictionary(one => one.word, one => one.Value,
        StringComparer.Ordinal);

    // Said around the word, to whoever is thought to press it.
    private static readonly string[] Around = ["пожалуйста", "плиз", "please", "нажми", "нажать", "жми", "давай", "ну", "кнопка", "кнопку"];

    private const string Latin = "abcehkmoptxy", Russian = "авсенкмортху";

    /// <summary>Whether the text could be the words of a button. What has figures in it is read as an answer anyway.</summary>
    internal static bool MayBe(string text) => text.Length is > 0 and <= Longest && !text.Any(c => char.IsDigit(c) || c == '\n');

    /// <summary>The button of these that the words are; null for none.</summary>
    public static Button? Find(IEnumerable<IReadOnlyList<Button>> rows, string text)
    {
        if (!MayBe(text) || Folded(text) is not { Length: > 0 } word) return null;
        List<Button> buttons = [.. rows.SelectMany(row => row).Where(button => button.Kind == ButtonKind.Send)];
        return buttons.Find(button => Folded(button.Label) == word) ?? Known(buttons, word) ?? Known(buttons, Bare(word));
    }

    /// <summary>The same on a card that was answered: nothing is asked there, and «через 15 минут» is its button, too.</summary>
    internal static Button? FindOnCard(IReadOnlyList<IReadOnlyList<Button>> rows, string text)
    {
        if (Find(rows, text) is { } known) return known;
        if (text.Length > Longest || !text.Any(char.IsDigit) || Folded(text) is not { Length: > 0 } word) return null;
        return rows.SelectMany(row => row).FirstOrDefault(button => button.Kind == ButtonKind.Send
            && Short(Folded(button.Label)) == Short(word));
    }

    // «Мин» and «минут» are one on a button.
    private static string Short(string line) => Minutes().Replace(line, "мин");

    [GeneratedRegex(@"\bмин(?:ут[уы]?)?\b")]
    private static partial Regex Minutes();

    /// <summary>
    /// The only button of these whose label begins so, where nothing but a button can be meant: «измен», «не обр»; null for none.
    /// </summary>
    internal static Button? FindPart(IEnumerable<IReadOnlyList<Button>> rows, string text)
    {
        if (!MayBe(text) || Folded(text) is not { Length: >= ShortestPart } word) return null;
        return rows.SelectMany(row => row).Where(button => button.Kind == ButtonKind.Send
            && Folded(button.Label).StartsWith(word, StringComparison.Ordinal)).Take(2).ToList() is [var only] ? only : null;
    }

    // The first of its meanings that stands there.
    private static Button? Known(List<Button> buttons, string word) => !Said.TryGetValue(word, out var values) ? null
        : values.Select(value => buttons.Find(button => Value(button) == value)).FirstOrDefault(button => button is not null);

    /// <summary>The way that words ask for which answer no question, [Назад] or [Пропустить], also where there is none.</summary>
    internal static string? Way(string text) =>
        MayBe(text) && Said.TryGetValue(Bare(Folded(text)), out var values) && values[0] is Dialog.Back or Dialog.Skip ? values[0] : null;

    /// <summary>Whether the words give up what is under way.</summary>
    internal static bool IsCancel(string text) => Said.TryGetValue(Bare(Folded(text)), out var values) && values[0] == Dialog.Cancel;

    // «topic=!skip@d5.3» is !skip.
    private static string Value(Button button)
    {
        var text = ButtonValue.Parse(button.Value).Text;
        return text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>
    /// In small letters, without the signs around it and with «е» for «ё»; a question is not a press. Signs alone are left as they are.
    /// </summary>
    private static string Folded(string text)
    {
        var line = CleanText.OneLine(text, int.MaxValue).Text.ToLowerInvariant().Replace('ё', 'е');
        if (line.Contains('?', StringComparison.Ordinal)) return "";
        var first = line.AsSpan().IndexOfAnyExcept(Signs(line));
        if (first < 0) return Picture(line);
        return OneAlphabet(line[first..(line.AsSpan().LastIndexOfAnyExcept(Signs(line)) + 1)]);
    }

    private static char[] Signs(string line) => [.. line.Where(sign => !char.IsLetterOrDigit(sign)).Distinct()];

    // Without the colour of a hand and without what makes a sign a picture.
    private static string Picture(string line) =>
        string.Concat(line.EnumerateRunes().Where(rune => rune.Value is not 0xFE0F and not (>= 0x1F3FB and <= 0x1F3FF)).Distinct()).Trim();

    // «Oтмена» with a Latin O: letters of both alphabets in one word are a slip of the keyboard.
    private static string OneAlphabet(string line) => !line.Any(char.IsAsciiLetter) || !line.Any(sign => sign is >= 'а' and <= 'я') ? line
        : string.Concat(line.Select(sign => Latin.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Russian[at] : sign));

    private static string Bare(string word)
    {
        List<string> words = [.. word.Split([' ', ',', '«', '»', '"', '“', '”', '[', ']'], StringSplitOptions.RemoveEmptyEntries)];
        words.RemoveAll(Around.Contains);
        return string.Join(' ', words);
    }
}
