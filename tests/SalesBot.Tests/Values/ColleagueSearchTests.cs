using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class ColleagueSearchTests
{
    [Theory]
    [InlineData("Петрову", "Петрова")]
    [InlineData("Петровой", "Петрова")]
    [InlineData("петровою", "Петрова")]
    [InlineData("Сидорову", "Сидоров")]
    [InlineData("Сидорова", "Сидоров")]
    [InlineData("Сидоровым", "Сидоров")]
    [InlineData("Ильину", "Ильина")]
    [InlineData("Достоевскому", "Достоевский")]
    [InlineData("Белую", "Белая")]
    [InlineData("Толстого", "Толстой")]
    [InlineData("Гоголя", "Гоголь")]
    [InlineData("Юрию", "Юрий")]
    [InlineData("Марию", "Мария")]
    [InlineData("Сергею", "Сергей")]
    [InlineData("Петру", "Пётр")]
    [InlineData("Павлу", "Павел")]
    [InlineData("Шевцу", "Шевец")]
    public void A_name_is_known_in_its_other_cases(string typed, string name)
    {
        Assert.True(RussianNames.IsFormOf(typed, name));
        Assert.False(RussianNames.IsFormOf(name, name));
    }

    [Theory]
    [InlineData("Шевченко")]
    [InlineData("Живаго")]
    [InlineData("Дюма")]
    [InlineData("Smith")]
    [InlineData("Ли")]
    public void A_name_that_has_no_cases_is_only_itself(string name)
    {
        Assert.True(RussianNames.IsSame(name.ToUpperInvariant(), name));
        Assert.False(RussianNames.IsFormOf(name + "му", name));
    }

    [Fact] // conversations.md: «Которая? [Петрова Анна] [Петрова Ольга]»
    public void Two_of_one_name_are_both_found()
    {
        ColleagueName[] colleagues = [new(1, "Петрова Анна"), new(2, "Петрова Ольга"), new(3, "Петров Иван", "Ваня")];
        Assert.Equal([1, 2], Ids("Петрова"));
        Assert.Equal([1], Ids("Анна Петрова"));
        Assert.Equal([2], Ids("Петровой О."));
        Assert.Equal([3], Ids("Ване"));
        Assert.Empty(Ids("Иванова"));
        Assert.Empty(Ids("Петрова кровля"));
        Assert.Empty(Ids(" "));

        int[] Ids(string words) => [.. ColleagueSearch.Find(words, colleagues).Select(c => c.Id)];
    }
}
