using System.Globalization;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>Somebody who turned to the office, and how it went on.</summary>
/// <param name="Day">The working day of the past on which they called.</param>
/// <param name="Minute">When on that day.</param>
/// <param name="Phone">Their number.</param>
/// <param name="Who">Name and company, as the secretary writes them; empty for somebody known.</param>
/// <param name="Topic">What they want.</param>
/// <param name="Manager">Account of the manager who gets them.</param>
/// <param name="Fate">How it went on.</param>
/// <param name="Seed">What small things are chosen by.</param>
internal sealed record PastCaller(int Day, int Minute, string Phone, string Who, string Topic, string Manager, PastFate Fate, int Seed);

/// <summary>How a lead goes on.</summary>
internal enum PastFate
{
    /// <summary>An order without approval.</summary>
    Ordered,

    /// <summary>A proposal, then an order that Орлов approves.</summary>
    Approved,

    /// <summary>Refused after a talk.</summary>
    Refused,

    /// <summary>Refused after a proposal.</summary>
    RefusedLate,

    /// <summary>A meeting, then as time allows.</summary>
    Met,

    /// <summary>Still talked with.</summary>
    Open,

    /// <summary>A call nobody took, called back later.</summary>
    Missed,
}

/// <summary>Who called in the three months: invented, the same in every demo. Pure.</summary>
internal static class PastCallers
{
    // So many of ten: some 40 orders come of 120 leads.
    private static readonly PastFate[] Fates =
    [
        PastFate.Ordered, PastFate.Refused, PastFate.Approved, PastFate.RefusedLate, PastFate.Met, PastFate.RefusedLate, PastFate.Refused,
        PastFate.Approved, PastFate.Missed, PastFate.Refused,
    ];

    /// <summary>All of them, in the order of their days.</summary>
    public static IEnumerable<PastCaller> Of(int days, int count, string language)
    {
        var words = PastWords.Of(language);
        for (var i = 0; i < count; i++)
        {
            // More towards the end: a report that is to show a trend needs one.
            var day = (int)((days - 1) * Math.Sqrt((i + 1.0) / count));
            var known = i % 4 == 1 ? DemoClients.All[(i * 7) % DemoClients.All.Count] : null;
            var fate = day >= days - 2 && i % 3 > 0 ? PastFate.Open : Fates[i % Fates.Length];
            yield return new PastCaller(
                day,
                7 + (i * 53 % 400),
                known?.Phone ?? string.Create(CultureInfo.InvariantCulture, $"+7925{1000000 + (i * 7919)}"),
                known is not null ? "" : $"{words.Callers[i % words.Callers.Length]}{words.Between}"
                    + words.Companies[i * 5 % words.Companies.Length],
                words.Topics[i * 3 % words.Topics.Length],
                i % 5 < 3 ? "petrova" : "sidorov",
                fate,
                i);
        }
    }
}
