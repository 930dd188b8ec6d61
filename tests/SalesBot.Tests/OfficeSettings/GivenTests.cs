using SalesBot.OfficeSettings;

namespace SalesBot.Tests.OfficeSettings;

/// <summary>What administrators have given in the chat, at one moment.</summary>
public sealed class GivenTests
{
    private static readonly List<string> Usual = ["Mon-Fri"];

    [Fact] // 15.5
    public void A_value_that_nobody_has_given_is_none()
    {
        Given given = new(3, [new("hours", "Mon-Sat")]);
        Assert.Equal(("Mon-Sat", null, 3), (given["hours"], given["Hours"], given.Revision));
    }

    [Fact] // 15.5
    public void Where_nothing_is_given_all_stays_as_it_is_set_up() =>
        Assert.Same(Usual, Given.Nothing.Over(Usual, (_, _) => throw new InvalidOperationException("Asked for nothing")));

    [Fact] // 15.5: asked at every turn, and a calendar is not made anew for each
    public void What_is_changed_is_made_once_for_each_thing_and_anew_with_the_next_value()
    {
        Given given = new(1, [new("hours", "Mon-Sat")]), next = new(2, [new("hours", "Sun")]);
        Assert.Equal(["Mon-Sat"], given.Over(Usual, Hours));
        Assert.Same(given.Over(Usual, Hours), given.Over(Usual, Hours));
        Assert.NotSame(given.Over(Usual, Hours), given.Over(Usual.ToList(), Hours));
        Assert.Equal(["Sun"], next.Over(Usual, Hours));
        Assert.Equal(["Mon-Fri"], Usual);

        static List<string> Hours(Given given, List<string> usual) => [given["hours"]!];
    }
}
