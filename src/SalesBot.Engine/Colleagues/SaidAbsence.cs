using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Values;
using SalesBot.WorkingTime;

namespace SalesBot.Colleagues;

/// <summary>Until when somebody says that they are away: «до пятницы», «на 3 дня», «с 1 по 5 декабря», «в отпуск до 10.12». Pure.</summary>
/// <param name="Until">The words for the moment they are back; what is not understood stays as it was written.</param>
/// <param name="NotBefore">When they go, where that is not yet; null for now.</param>
/// <param name="IsHour">Whether that is a time of day, and not the day.</param>
internal sealed partial record SaidAbsence(string Until, DateTime? NotBefore = null, bool IsHour = false)
{
    private static readonly string[] prepositions = ["до ", "till ", "until "];

    /// <summary>What it says.</summary>
    /// <param name="text">What was written before the deputy's name.</param>
    /// <param name="localNow">When it was written, on the business's clock.</param>
    /// <param name="works">Whether anybody works on a day: nobody is back on another after a week, a month or today.</param>
    public static SaidAbsence Read(string text, DateTimeOffset localNow, Func<DateOnly, bool> works)
    {
        var reasoned = ForLunch().Replace(Reason().Replace(CleanText.OneLine(text, CleanText.MaxMessage).Text, "", 1), "на час");
        var said = InTime().Replace(ForSoLong().Replace(reasoned, "через "), "in ").Trim(' ', '.', ',', ';');
        var today = DateOnly.FromDateTime(localNow.DateTime);
        if (SaidPeriod.Read(said, today) is var (first, last)) return Through(first, NextWorking(last, works), today);
        var until = Array.Find(prepositions, word => said.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word
            ? said[word.Length..] : said;
        // As the end of a range, «с 28 декабря до нового года».
        until = NewYear().Replace(until, "01.01");
        if (Hours(until, localNow) is var (begin, end)) return new(Stamp(end), begin > localNow.DateTime ? begin : null, IsHour: true);
        if (SpokenDays.Read(until, localNow) is var (from, to, including)) return Through(from, to.AddDays(including ? 1 : 0), today);
        // «По пятницу», «до пятницы включительно»: that day is theirs, too.
        if (Including().Replace(until, "") is { } day && day != until && Moment(day, localNow, Expects.Date) is { } whole)
            return Through(today, DateOnly.FromDateTime(whole).AddDays(1), today);
        // «С понедельника» says when somebody goes, and no end.
        return From().Match(until) is { Success: true } goes
            && Moment($"{goes.Groups["day"].Value} {goes.Groups["at"].Value}", localNow, Expects.Both) is { } start
            ? new(until, start, start.TimeOfDay > TimeSpan.Zero) : new(until);
    }

    private static SaidAbsence Through(DateOnly first, DateOnly back, DateOnly today) =>
        new(back.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), first > today ? first.ToDateTime(TimeOnly.MinValue) : null);

    /// <summary>From when till when, on one day: «с 15 до 17». What is under way has begun.</summary>
    private static (DateTime Begin, DateTime End)? Hours(string text, DateTimeOffset localNow)
    {
        if (SaidStretch.In(new SpokenText(text).Left, isTime: true) is not { } said
            || Moment(said.Begin, localNow, Expects.DateTime) is not { } begin) return null;
        if (ClockAlone().IsMatch(said.Begin) && said.EndOf(begin.AddDays(-1)) > localNow.DateTime) begin = begin.AddDays(-1);
        return said.EndOf(begin) is { } end && end > localNow.DateTime ? (begin, end) : null;
    }

    private static DateTime? Moment(string text, DateTimeOffset localNow, Expects expects) =>
        HumanDateTime.Read(text, localNow, expects, moment => moment) is Reading.Value value ? value.Local : null;

    private static DateOnly NextWorking(DateOnly last, Func<DateOnly, bool> works) =>
        Enumerable.Range(1, 30).Select(last.AddDays).FirstOrDefault(works, last.AddDays(1));

    private static string Stamp(DateTime at) => at.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:я|меня)\s+)?(?:(?:ухожу|уезжаю|уехала?|еду|иду|буду|отсутствую|болею|заболела?|не\s+будет|нет)(?:\s+|$))?"
        + @"(?:(?:(?:в|на)\s+)?(?:отпуск\w*|больничн\w+|командировк\w+|отгул\w*)(?:[\s,]+|$)|on\s+(?:vacation|leave|holiday)(?:\s+|$))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^(?:на\s+обед|обед|(?:for\s+)?lunch)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForLunch();

    [GeneratedRegex(@"(?:нового\s+года|новый\s+год|new\s+year)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewYear();

    // «На неделю» is gone for a week: back in a week; «1 час» is no time of day either.
    [GeneratedRegex(@"^(?:на\s+(?=\d|недел[юь]|день|месяц|пару|полдня|полчаса|дв[ае]|три\b|час)"
        + @"|(?=\d{1,2}\s+(?:час|мин|дн|день|недел|месяц)|час$|полчаса$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForSoLong();

    [GeneratedRegex(@"^for\s+(?=\d|an?\b|one\b|two\b|three\b|four\b|five\b|ten\b|half\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InTime();

    [GeneratedRegex(@"^(?:по|through|thru)\s+|,?\s+(?:включительно|включая|inclusive|including)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    [GeneratedRegex(@"^(?:(?<day>сегодня|завтра|послезавтра|today|tomorrow)\s+)?(?:со?|from|starting)\s+(?<at>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"^в\s+\d{1,2}(?::\d\d)?$")]
    private static partial Regex ClockAlone();
}
