using FsCheck;
using FsCheck.Fluent;
using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class CleanTextTests
{
    [Theory] // product.md, «Bad input»
    [InlineData("  Иванов Пётр  ", "Иванов Пётр")]
    [InlineData("Иванов\u00A0Пётр", "Иванов Пётр")]
    [InlineData("Иванов\u202EртёП", "ИвановртёП")]
    [InlineData("\u2066Иванов\u2069\u200E\u200F\u061C", "Иванов")]
    [InlineData("Ива\u200Bнов\uFEFF\u00AD", "Иванов")]
    [InlineData("Ива\u200Dнов", "Иванов")]
    [InlineData("\0Ива\u0007нов\u001B[31m", "Иванов[31m")]
    [InlineData("👨\u200D👩\u200D👧 семья", "👨\u200D👩\u200D👧 семья")]
    [InlineData("Николаи\u0306", "Николай")]
    [InlineData("а\tб\u3000в", "а б в")]
    [InlineData("а\r\nб\rв\u2028г", "а\nб\nв\nг")]
    [InlineData("а  \n \n\n\n  б\n", "а\n\nб")]
    [InlineData("<b>Иванов</b> & {name}", "<b>Иванов</b> & {name}")]
    [InlineData("\u3164\u2800", "")]
    [InlineData("а\uFFFFб", "аб")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_nobody_sees_is_taken_out(string? text, string expected) =>
        Assert.Equal(new CleanedText(expected, false), CleanText.Of(text, 100));

    [Fact]
    public void Broken_surrogates_are_taken_out() => Assert.Equal("аб", CleanText.Of("а" + '\uD83D' + "б" + '\uDE00', 100).Text);

    [Fact]
    public void One_line_has_no_line_feeds() => Assert.Equal("Иванов Пётр", CleanText.OneLine("Иванов \r\n\n Пётр\n", 100).Text);

    [Fact]
    public void A_name_of_4000_characters_is_cut_and_says_so()
    {
        var cut = CleanText.OneLine(new string('я', 4000), 400);
        Assert.True(cut.WasCut);
        Assert.Equal(400, cut.Text.Length);
    }

    [Fact]
    public void A_visible_character_is_never_cut_in_two()
    {
        Assert.Equal("аб", CleanText.Of("аб👨\u200D👩\u200D👧", 5).Text);
        Assert.Equal("а", CleanText.Of("а🇷🇺", 3).Text);
        Assert.Equal(50, CleanText.Of("b" + new string('\u0300', 500), 50).Text.Length);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_and_keeps_the_limit() => Check.QuickThrowOnFailure(Prop.ForAll(
        Hostile().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (text, limit) =>
        {
            var once = CleanText.Of(text, limit);
            return once.Text.Length <= limit && once.Text == CleanText.Of(once.Text, limit).Text
                && !once.Text.Any(c => char.IsControl(c) && c != '\n');
        }));

    [Theory]
    [InlineData("счёт.pdf", "счёт.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\anna\счёт.pdf", "счёт.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a<b>:\"|?*.txt", "a_b______.txt")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("LPT1", "_LPT1")]
    [InlineData("console.txt", "console.txt")]
    [InlineData("  .hidden. ", "hidden")]
    [InlineData("..", "file")]
    [InlineData("dir/", "file")]
    [InlineData("а\nб\0.pdf", "а б.pdf")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_file_name_is_only_a_name(string? name, string expected) => Assert.Equal(expected, CleanFileName.Of(name));

    [Fact]
    public void A_long_file_name_keeps_its_extension()
    {
        Assert.Equal(new string('я', 116) + ".pdf", CleanFileName.Of(new string('я', 300) + ".pdf"));
        Assert.Equal(120, CleanFileName.Of("а." + new string('б', 300)).Length);
    }

    private static Gen<string> Hostile() =>
        Gen.Elements("а", "e", "\u0301", "\u0306", "и", " ", "\n", "\r", "\t", "\u00A0", "\u200D", "\u202E", "\uFEFF", "👨", "🇷", "🇺",
            "\uFE0F", "\uD83D", "\uDE00", "\uFFFF", "\u3164")
            .ListOf().Select(signs => string.Concat(signs));
}
