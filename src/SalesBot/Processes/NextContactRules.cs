namespace SalesBot.Processes;

/// <summary>When a lead that goes on is come back to unless its manager says another time (B18).</summary>
/// <param name="Days">In how many working days.</param>
/// <param name="At">At what time of the office's day; the times that are offered are at this time too.</param>
public sealed record NextContactRules(int Days, TimeOnly At)
{
    /// <summary>Of a process file that says nothing about it: the next working day at ten.</summary>
    public static NextContactRules Default { get; } = new(1, new TimeOnly(10, 0));
}
