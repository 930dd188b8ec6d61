using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>Words of a person turned into a moment, and what cannot be one into a plain answer why.</summary>
internal static class Moments
{
    public static Reading Read(string text, Facts facts, Phrases phrases, Expects expects, Func<DateTimeOffset, Answer> answer) =>
        HumanDateTime.Read(text, facts.SaidAt ?? facts.LocalNow, expects, facts.ToLocal,
            facts.Calendar is { } days ? days.IsWorkingDay : null) switch
        {
            // It lay ahead when it was written, and is over now that it has come.
            WorkingTime.Reading.Value value when IsOver(value.Local, facts, expects) =>
                new Reading.Problem(phrases.Say($"field.{Word(expects)}.past",
                    ("date", Said(facts.FromLocal(value.Local), facts, phrases, expects)))),
            WorkingTime.Reading.Value value when expects == Expects.DateTime && facts.Calendar is { } calendar
                && LikelyMoments.Of(value, calendar) is (var at, { } or) => Which(at, or, facts, phrases),
            WorkingTime.Reading.Value value => new Reading.Understood(answer(value.Moment ?? facts.FromLocal(value.Local))),
            WorkingTime.Reading.NoSuchDate none => new Reading.Problem(phrases.Say($"field.{Word(expects)}.no-such", ("date", none.Text))),
            WorkingTime.Reading.InPast past => new Reading.Problem(
                phrases.Say($"field.{Word(expects)}.past", ("date", Said(facts.FromLocal(past.Local), facts, phrases, expects)))),
            _ => new Reading.Problem(phrases[$"field.{Word(expects)}.unclear"]),
        };

    /// <summary>The moment a pressed offer names; null when it names none.</summary>
    public static DateTimeOffset? Chosen(string value) => value is ['=', .. var moment]
        && DateTimeOffset.TryParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    // Two moments, both in words with their day: what is a guess is asked once, never kept in silence.
    private static Reading.Which Which(DateTimeOffset at, DateTimeOffset or, Facts facts, Phrases phrases) =>
        new(phrases["field.date-time.which"],
        [
            .. new[] { at, or }.Select(moment => new Offer("=" + moment.ToString("O", CultureInfo.InvariantCulture),
                phrases.DayAndTime(moment, facts.LocalNow))),
        ]);

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
