using SalesBot.Values;

namespace SalesBot.Tests.Values;

/// <summary>Names in the other alphabet (W17).</summary>
public sealed class TransliterationTests
{
    [Theory] // W17
    [InlineData("Petrova", "Петрова")]
    [InlineData("PETROVA", "Петрова")]
    [InlineData("Kuznetsov", "Кузнецов")]
    [InlineData("Kuznecov", "Кузнецов")]
    [InlineData("Shchukina", "Щукина")]
    [InlineData("Schukina", "Щукина")]
    [InlineData("Yuliya", "Юлия")]
    [InlineData("Julia", "Юлия")]
    [InlineData("Sergey", "Сергей")]
    [InlineData("Sergei", "Сергей")]
    [InlineData("Fyodorov", "Фёдоров")]
    [InlineData("Fedorov", "Фёдоров")]
    [InlineData("Alexander", "Александер")]
    [InlineData("Alexey", "Алексей")]
    [InlineData("Zhukov", "Жуков")]
    [InlineData("Khokhlov", "Хохлов")]
    [InlineData("Rumyantseva", "Румянцева")]
    [InlineData("Anna", "Анна")]
    public void Either_way_of_writing_is_the_same_name(string latin, string russian)
    {
        Assert.True(Transliteration.IsSame(latin, russian));
        Assert.True(Transliteration.IsSame(russian, latin));
    }

    [Theory]
    [InlineData("Petrov", "Петрова")]
    [InlineData("Petrova", "Петухова")]
    [InlineData("Petrova", "Petrova")]
    [InlineData("Петрова", "Петрова")]
    [InlineData("", "Петрова")]
    [InlineData("A", "А")]
    public void Another_name_is_not_and_within_one_alphabet_nothing_is_written_over(string one, string other) =>
        Assert.False(Transliteration.IsSame(one, other));

    [Fact] // W17: `-> Petrova`
    public void A_colleague_is_found_by_letters_of_the_other_alphabet()
    {
        ColleagueName[] colleagues = [new(1, "Петрова Ольга"), new(2, "Petrova Anna"), new(3, "Сидоров Игорь"), new(4, "Bell John")];
        Assert.Equal([3], Ids("Sidorov"));
        Assert.Equal([4], Ids("Белл"));
        // Who is written so is meant before who only sounds so.
        Assert.Equal([2], Ids("Petrova"));
        Assert.Equal([1], Ids("Петрова"));
        Assert.Equal([1], Ids("Petrova O."));

        int[] Ids(string words) => [.. ColleagueSearch.Find(words, colleagues).Select(c => c.Id)];
    }
}
