using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>Words of a person turned into a moment, and what cannot be one into a plain answer why.</summary>
internal static class Moments
{
    private const int MostDaysOff = 14;

    public static Reading Read(string text, Facts facts, Phrases phrases, Expects expects, Func<DateTimeOffset, Answer> answer) =>
        HumanDateTime.Read(text, facts.SaidAt ?? facts.LocalNow, expects, facts.ToLocal,
            facts.Calendar is { } days ? days.IsWorkingDay : null) switch
        {
            // It lay ahead when it was written, and is over now that it has come.
            WorkingTime.Reading.Value value when IsOver(value.Local, facts, expects) => Over(value.Local, facts, phrases, expects),
            WorkingTime.Reading.Value value when expects == Expects.DateTime && facts.Calendar is { } calendar
                && LikelyMoments.Of(value, calendar) is (var at, { } or) => Which(at, or, facts, phrases),
            WorkingTime.Reading.Value value => new Reading.Understood(answer(value.Moment ?? facts.FromLocal(value.Local))),
            WorkingTime.Reading.NoSuchDate none => new Reading.Problem(phrases.Say($"field.{Word(expects)}.no-such", ("date", none.Text))),
            WorkingTime.Reading.InPast past => Over(past.Local, facts, phrases, expects),
            _ => new Reading.Problem(phrases[$"field.{Word(expects)}.unclear"]),
        };

    /// <summary>The moment a pressed offer names; null when it names none.</summary>
    public static DateTimeOffset? Chosen(string value, Facts facts) => value switch
    {
        ['=', 'm', .. var minutes] when long.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() / 60 => facts.ToLocal(DateTimeOffset.FromUnixTimeSeconds(count * 60)),
        // As buttons had it that are still shown.
        ['=', .. var moment] when DateTimeOffset.TryParseExact(
            moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => at,
        _ => null,
    };

    /// <summary>A moment as a button, in words with its day.</summary>
    public static Offer Offer(DateTimeOffset moment, Facts facts, Phrases phrases) =>
        new(string.Create(CultureInfo.InvariantCulture, $"=m{moment.ToUnixTimeSeconds() / 60}"),
            phrases.DayAndTime(moment, facts.LocalNow));

    /// <summary>The next time that the clock of a moment that is over shows the same, on a day on which people work.</summary>
    public static DateTimeOffset Next(DateTime over, Facts facts)
    {
        var at = facts.LocalNow.Date + over.TimeOfDay;
        if (at < facts.LocalNow.DateTime) at = at.AddDays(1);
        for (var ahead = 0; ahead < MostDaysOff && facts.Calendar?.IsWorkingDay(DateOnly.FromDateTime(at)) == false; ahead++)
            at = at.AddDays(1);
        return facts.FromLocal(at);
    }

    /// <summary>«вчера 15:00 уже прошло».</summary>
    public static string IsPast(DateTime over, Facts facts, Phrases phrases) =>
        phrases.Say("field.date-time.over", ("date", Said(facts.FromLocal(over), facts, phrases, Expects.DateTime)));

    // What is over is said to be, and the next such time is offered (O9); a day alone has none.
    private static Reading Over(DateTime over, Facts facts, Phrases phrases, Expects expects)
    {
        if (expects != Expects.DateTime || over.TimeOfDay == TimeSpan.Zero)
            return new Reading.Problem(phrases.Say($"field.{Word(expects)}.past",
                ("date", Said(facts.FromLocal(over), facts, phrases, over.TimeOfDay == TimeSpan.Zero ? Expects.Date : expects))));
        var next = Next(over, facts);
        return new Reading.Which(phrases.Say("field.date-time.next", ("over", IsPast(over, facts, phrases)),
            ("date", phrases.Moment(next, facts.LocalNow))), [Offer(next, facts, phrases)]);
    }

    // Two moments: what is a guess is asked once, never kept in silence.
    private static Reading.Which Which(DateTimeOffset at, DateTimeOffset or, Facts facts, Phrases phrases) =>
        new(phrases["field.date-time.which"], [Offer(at, facts, phrases), Offer(or, facts, phrases)]);

    private static bool IsOver(DateTime local, Facts facts, Expects expects)
    {
        var now = facts.LocalNow.DateTime;
        return expects == Expects.Date ? local.Date < now.Date : local < now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>The examples are of what is asked: a day, or a moment.</summary>
    private static string Word(Expects expects) => expects == Expects.Date ? "date" : "date-time";

    private static string Said(DateTimeOffset at, Facts facts, Phrases phrases, Expects expects) => expects == Expects.Date
        ? phrases.SpokenDay(DateOnly.FromDateTime(at.DateTime), DateOnly.FromDateTime(facts.LocalNow.DateTime))
        : phrases.Moment(at, facts.LocalNow);
}
