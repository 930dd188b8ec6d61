using System.Globalization;
using SalesBot.OfficeSettings;

namespace SalesBot.Processes;

/// <summary>
/// A version of the process with what is given in the chat in its place. It holds for every version: who asks for quicker reminders
/// means the leads that wait now. Orders keep the rate they were written with, for that is kept with them.
/// </summary>
internal static class GivenProcess
{
    public static SalesProcess Over(Given given, SalesProcess process) => process with
    {
        GatherMinutes = given[GatherSetting.Key] is { } minutes
            ? int.Parse(minutes, CultureInfo.InvariantCulture) : process.GatherMinutes,
        Reminders = given[LadderSetting.Key] is { } steps
            ? process.Reminders with { Steps = LadderSetting.Steps(steps) } : process.Reminders,
        Orders = new VatRates(
            given[VatSetting.Rates] is { } rates ? VatSetting.Of(rates) : process.Orders.Rates,
            given[VatSetting.Included] is { } included ? included == "yes" : process.Orders.Included),
    };
}
