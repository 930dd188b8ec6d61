using System.Text.RegularExpressions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.WorkingTime;
using Reading = SalesBot.Conversations.Fields.Reading;

namespace SalesBot.SettingsDesk;

/// <summary>When the office works: its hours, its time zone and its holidays.</summary>
internal static partial class WorkingTimeSettings
{
    private const int MostCharacters = 4000;

    /// <summary>The three settings.</summary>
    public static IEnumerable<SettingKind> All =>
    [
        new(GivenHours.Hours)
        {
            Configuration = "Business:Hours",
            Read = Hours,
            Usual = office => HoursReader.Canonical(office.UsualCalendar.Hours),
            Show = (value, phrases) => phrases.Hours(value),
        },
        new(GivenHours.Zone)
        {
            Configuration = "Business:TimeZone",
            Read = Zone,
            Usual = office => office.UsualCalendar.Zone,
            Show = ChooseZone.Words,
            Offers = (_, phrases) => [.. ChooseZone.Zones.Select(zone => new Offer(zone, phrases[$"zone.{zone}"]))],
        },
        new(GivenHours.Holidays)
        {
            Configuration = "Business:Holidays",
            Read = Holidays,
            Usual = office => office.UsualCalendar.Holidays,
            Show = Days,
        },
    ];

    private static Reading Hours(string text, Office office, Phrases phrases)
    {
        try
        {
            var kept = HoursReader.Canonical(SaidHours.Plain(text));
            return new Reading.Understood(new Answer(kept, phrases.Hours(kept)));
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            return new Reading.Problem(phrases.Say("setting.hours.wrong", ("text", DialogScreen.Shorten(text, 60))));
        }
    }

    private static Reading Zone(string text, Office office, Phrases phrases) => SaidZone.Of(text) is { } zone
        ? new Reading.Understood(new Answer(zone, ChooseZone.Words(zone, phrases)))
        : new Reading.Problem(phrases.Say(SaidZone.Doubt(text) is { } doubt ? $"zone-doubt.{doubt}" : "setting.zone.wrong",
            ("text", DialogScreen.Shorten(text, 60))));

    private static Reading Holidays(string text, Office office, Phrases phrases)
    {
        var lines = text.Split([';', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>();
        var today = DateOnly.FromDateTime(office.Calendar.ToLocal(office.Clock.GetUtcNow()).DateTime);
        foreach (var line in lines)
        {
            if (HolidayLine.Canonical(SaidHolidays.Plain(line, today)) is not { } one)
                return new Reading.Problem(phrases.Say("setting.holidays.wrong", ("text", DialogScreen.Shorten(line, 60))));
            kept.Add(one);
        }

        var whole = string.Join("; ", kept.Distinct().Order(StringComparer.Ordinal));
        if (whole.Length > MostCharacters) return new Reading.Problem(phrases["setting.holidays.many"]);
        try
        {
            HolidaysReader.ReadLines(whole);
            return new Reading.Understood(new Answer(whole, Days(whole, phrases)));
        }
        catch (FormatException)
        {
            // Each line can be read: a day is said twice, in two ways.
            return new Reading.Problem(phrases["setting.holidays.twice"]);
        }
    }

    private static string Days(string value, Phrases phrases) => IsoDay().Replace(Span().Replace(value, "–"), day =>
        phrases.Language == "ru" ? string.Join('.', day.Value.Split('-').Reverse()) : day.Value)
        .Replace("..", "–", StringComparison.Ordinal).Replace(" work ", $" {phrases["setting.holidays.work"]} ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\d\d:\d\d)-(?=\d\d:\d\d)")]
    private static partial Regex Span();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex IsoDay();
}
