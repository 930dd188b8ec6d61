using SalesBot.OfficeSettings;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations;

/// <summary>When the office works, by what is given in the chat over what is set elsewhere.</summary>
public static class GivenHours
{
    /// <summary>Keys of its settings.</summary>
    public const string Hours = "hours", Zone = "zone", Holidays = "holidays";

    /// <summary>The calendar with what is given in its place.</summary>
    public static WorkingCalendar Over(Given given, WorkingCalendar usual)
    {
        try
        {
            return usual.With(given[Zone], given[Hours], given[Holidays]);
        }
        catch (FormatException)
        {
            // It was read when it was given; this machine has an older list of zones.
            return usual;
        }
    }
}
