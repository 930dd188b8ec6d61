using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Host.Channels.Telegram.Out;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class DrawTests
{
    [Fact]
    public void Emphasis_becomes_tags_and_lines_are_parted()
    {
        var html = DrawText.Message(
        [
            new([new("Заказ ", Emphasis.Plain), new("O-1", Emphasis.Strong)]),
            new([new("ждёт", Emphasis.Dim)]),
            new([new("+7 912", Emphasis.Copyable)]),
        ]);

        Assert.Equal("Заказ <b>O-1</b>\n<i>ждёт</i>\n<code>+7 912</code>", html);
    }

    [Fact]
    public void A_name_with_tags_stays_a_name() =>
        Assert.Equal("<b>&lt;b&gt;&amp;amp; &quot;ООО&quot; &lt;/a&gt;</b>",
            DrawText.Message([new([new("<b>&amp; \"ООО\" </a>", Emphasis.Strong)])]));

    [Fact]
    public void Overrides_controls_and_half_characters_are_taken_out_of_names() =>
        Assert.Equal("Иванов gpj.exe � a b\n\u200F", DrawText.Message([$"Иванов \u202Egpj.exe\u2066 {'\uD83D'} a\tb\u0000\r\n\u200F"]));

    [Fact]
    public void A_blank_card_still_shows_something()
    {
        Assert.Equal("…", DrawText.Message([]));
        Assert.Equal("…", DrawText.Message([" ", "\n"]));
        Assert.Equal("", DrawText.Caption([""]));
    }

    [Fact]
    public void A_text_of_exactly_the_limit_is_whole()
    {
        var text = new string('я', 4096);

        Assert.Equal(text, DrawText.Message([text]));
        Assert.Equal(new string('я', 4095) + "…", DrawText.Message([text + "я"]));
    }

    [Fact]
    public void The_cut_closes_its_tag_and_never_halves_a_character()
    {
        var html = DrawText.Caption([new([new(new string('a', 1022), Emphasis.Plain), new("😀😀", Emphasis.Strong)])]);

        Assert.Equal(new string('a', 1022) + "…", html);
        Assert.Equal(new string('a', 1021) + "<b>😀</b>…",
            DrawText.Caption([new([new(new string('a', 1021)), new("😀😀", Emphasis.Strong)])]));
    }

    [Fact]
    public void Tags_and_escapes_do_not_count() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("&lt;", 4096)), DrawText.Message([new string('<', 4096)]));

    [Fact]
    public void Whatever_is_shown_fits_and_is_well_formed()
    {
        var pieces = Gen.Elements("<b>", "&", "\"", "😀", "\uD83D", "\uDE00", "\u202E", "\n", "Иванов Пётр ", "</code>", "&amp;",
            new string('x', 700));
        var spans = pieces.ArrayOf().SelectMany(words =>
            Gen.Elements(Enum.GetValues<Emphasis>()).Select(e => new Span(string.Concat(words), e)));
        var lines = spans.ArrayOf().Select(s => new Line(s)).ArrayOf();

        Prop.ForAll(lines.ToArbitrary(), l => IsFit(DrawText.Message(l), 4096)
            && IsFit(DrawText.Caption(l), 1024)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_row_that_fits_stays_one() => Assert.Equal([["Назад", "Пропустить", "Отмена"]], Labels(["Назад", "Пропустить", "Отмена"]));

    [Fact]
    public void A_row_of_long_labels_is_parted_evenly() =>
        Assert.Equal([["Занимаюсь", "Через 15 мин"], ["Завтра в 10", "Передать…"]],
            Labels(["Занимаюсь", "Через 15 мин", "Завтра в 10", "Передать…"]));

    [Fact]
    public void Labels_longer_than_twenty_are_cut_and_stand_alone() => Assert.Equal(
        [["Передать Петровой:…"], ["Добавить к L-2026-0…"], ["Новое обращение"]],
        Labels(["Передать Петровой: просит связаться", "Добавить к L-2026-000123", "Новое обращение"]));

    [Fact]
    public void No_row_has_more_than_eight_buttons_and_no_card_more_than_a_hundred()
    {
        var rows = Enumerable.Repeat<IReadOnlyList<Button>>([.. Enumerable.Range(0, 30).Select(i => new Button("1", "x"))], 5).ToList();

        var keyboard = DrawKeyboard.Of(rows)!.InlineKeyboard;

        Assert.All(keyboard, r => Assert.InRange(r.Count(), 1, 8));
        Assert.Equal(100, keyboard.Sum(r => r.Count()));
    }

    [Fact]
    public void A_card_without_buttons_has_no_keyboard()
    {
        Assert.Null(DrawKeyboard.Of([]));
        Assert.Null(DrawKeyboard.Of([[]]));
    }

    [Fact]
    public void Styles_and_kinds_of_buttons_are_kept()
    {
        var row = DrawKeyboard.Of(
        [
            [
                new("Да", "/yes", ButtonStyle.Success),
                new("Нет", "/no", ButtonStyle.Danger),
                new("Ок", "/ok", ButtonStyle.Primary),
                new("№", "+79", Kind: ButtonKind.Copy),
            ],
        ])!.InlineKeyboard.Single().ToArray();

        Assert.Equal("Success Danger Primary ", string.Join(' ', row.Select(b => b.Style)));
        Assert.Equal("/yes /no /ok ", string.Join(' ', row.Select(b => b.CallbackData)));
        Assert.Equal("+79", row[3].CopyText!.Text);
    }

    [Fact]
    public void A_hostile_label_is_cut_and_stays_on_one_line()
    {
        var label = Assert.Single(Labels(["а\n\u202Eб" + new string('в', 4000)]))[0];

        Assert.StartsWith("а бв", label, StringComparison.Ordinal);
        Assert.Equal(Button.LongestLabel, label.Length);
        Assert.Equal([["…"]], Labels([" "]));
    }

    private static string[][] Labels(string[] labels) =>
        [.. DrawKeyboard.Of([[.. labels.Select(l => new Button(l, "x"))]])!.InlineKeyboard.Select(r => r.Select(b => b.Text).ToArray())];

    // What Telegram checks: only known tags, each closed, nothing else that looks like one, and the length of what remains.
    private static bool IsFit(string html, int limit)
    {
        // XML is stricter than Telegram: an open tag, a stray < or & and half a character all throw.
        var read = XElement.Parse($"<card>{html}</card>", LoadOptions.PreserveWhitespace);
        return read.Descendants().All(e => e.Name.LocalName is "b" or "i" or "code" && !e.HasAttributes) && read.Value.Length <= limit;
    }
}
