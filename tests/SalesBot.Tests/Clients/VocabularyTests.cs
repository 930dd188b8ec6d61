using FsCheck;
using FsCheck.Fluent;
using SalesBot.Clients;

namespace SalesBot.Tests.Clients;

public sealed class VocabularyTests
{
    private static readonly Gen<string> Word = Gen.Elements("абвгд".ToCharArray()).ListOf().Select(signs => string.Concat(signs.Take(9)))
        .Where(word => word.Length >= 4);

    [Theory] // B8
    [InlineData("иванов", "ивано", true)]
    [InlineData("иванов", "иваннов", true)]
    [InlineData("иванов", "ивонов", true)]
    [InlineData("иванов", "иванво", true)]
    [InlineData("иванов", "виванов", true)]
    [InlineData("иванов", "иванов", false)]
    [InlineData("иванов", "инавво", false)]
    [InlineData("иванов", "иван", false)]
    [InlineData("иванов", "петров", false)]
    public void One_mistake_is_a_letter_more_or_less_or_another_or_two_exchanged(string one, string other, bool expected)
    {
        Assert.Equal(expected, Vocabulary.IsOneMistakeAway(one, other));
        Assert.Equal(expected, Vocabulary.IsOneMistakeAway(other, one));
    }

    [Fact] // B8: what is one mistake away is among the words that share a shape
    public void Words_one_mistake_apart_share_a_shape() => Check.QuickThrowOnFailure(Prop.ForAll(
        (
            from word in Word
            from at in Gen.Choose(0, 8)
            from kind in Gen.Choose(0, 3)
            from letter in Gen.Elements("абвгде".ToCharArray())
            select (word, Mistyped(word, at % (word.Length - 1), kind, letter))).ToArbitrary(),
        pair => pair.word == pair.Item2
            || (Vocabulary.IsOneMistakeAway(pair.word, pair.Item2)
            && Vocabulary.Shapes(pair.word).Intersect(Vocabulary.Shapes(pair.Item2), StringComparer.Ordinal).Any())));

    private static string Mistyped(string word, int at, int kind, char letter) => kind switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, letter.ToString()),
        2 => word.Remove(at, 1).Insert(at, letter.ToString()),
        _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
    };
}
