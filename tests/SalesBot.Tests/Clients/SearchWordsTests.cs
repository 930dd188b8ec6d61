using FsCheck;
using FsCheck.Fluent;
using SalesBot.Clients;

namespace SalesBot.Tests.Clients;

public sealed class SearchWordsTests
{
    [Theory] // B8
    [InlineData("Иванов Пётр, ООО «Ромашка»", "иванов петр ромашка")]
    [InlineData("АО «Мосметрострой-2»", "мосметрострой")]
    [InlineData("ИП Соловьёва А. А.", "соловьева")]
    [InlineData("Ромашка ромашка РОМАШКА", "ромашка")]
    [InlineData("ООО", "")]
    [InlineData("OOO Ромашка", "ромашка")]
    [InlineData("МБОУ Школа № 57", "школа 57")]
    [InlineData("Общество с огр. ответственностью «Ромашка»", "ромашка")]
    [InlineData("Acme, Ltd. 2000", "acme 2000")]
    [InlineData("Замо\u0301к", "замок")]
    [InlineData("Николаи\u0306", "николай")]
    [InlineData("", "")]
    public void A_name_is_found_by_its_words(string name, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(name)));

    [Fact]
    public void A_very_long_word_is_cut() => Assert.Equal([new string('а', 40)], SearchWords.Of(new string('А', 4000)));

    [Fact]
    public void Several_texts_give_each_word_once() => Assert.Equal(["иванов", "ромашка"], SearchWords.Of("Иванов", "Ромашка, Иванов"));

    [Fact]
    public void Every_word_fits_the_column_and_finds_itself() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("Ёж ё-2 ИП".ToCharArray()).ListOf().Select(signs => string.Concat(signs)).ToArbitrary(),
        text => SearchWords.Of(text).All(w => w.Length is >= 2 and <= 40 && SearchWords.Of(w).SequenceEqual([w], StringComparer.Ordinal))));
}
