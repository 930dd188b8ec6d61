using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>A begin that was answered with its end, «завтра с 15 до 16»: the end is the other field's answer. Pure.</summary>
internal static class Stretches
{
    // Behind an offered begin: how many minutes it lasts.
    private const char Lasting = '/';

    /// <summary>Reads both.</summary>
    public static Reading Read(SaidStretch said, string end, Facts facts, Phrases phrases)
    {
        var begin = Moments.Read(said.Begin, facts, phrases, Expects.DateTime, moment => DateTimeField.Kept(moment, facts, phrases));
        switch (begin)
        {
            case Reading.Understood understood:
                var from = Parsed(understood.Answer);
                return said.EndOf(from.DateTime) is { } to ? With(understood, end, facts.FromLocal(to), facts, phrases)
                    : new Reading.Problem(EndsFirst(from, facts, phrases));
            case Reading.Which { Offers: [var first, ..] } which when Moments.Chosen(first.Value, facts) is { } likely:
                return said.EndOf(likely.DateTime) - likely.DateTime is { } length
                    ? which with { Offers = [.. which.Offers.Select(offer => offer with { Value = Long(offer.Value, length) })] }
                    : new Reading.Problem(EndsFirst(likely, facts, phrases));
            default:
                return begin;
        }
    }

    /// <summary>Reads an offered begin that has its length with it; null for another.</summary>
    public static Reading? Pick(Field field, string value, Facts facts, Phrases phrases)
    {
        if (field.Until is not { } end || value.Split(Lasting) is not [var begin, var minutes]
            || Moments.Chosen(begin, facts) is not { } from || !int.TryParse(minutes, CultureInfo.InvariantCulture, out var lasts)
            || from < facts.LocalNow.AddMinutes(-1)) return null;
        return With(
            new Reading.Understood(DateTimeField.Kept(from, facts, phrases)), end, from.AddMinutes(lasts), facts, phrases);
    }

    /// <summary>«Окончание раньше начала (завтра 10:00)».</summary>
    public static string EndsFirst(DateTimeOffset begin, Facts facts, Phrases phrases) =>
        phrases.Say("field.date-time.ends-first", ("begin", phrases.Moment(begin, facts.LocalNow)));

    private static Reading.Understood With(Reading.Understood begin, string key, DateTimeOffset end, Facts facts, Phrases phrases) =>
        begin with
        {
            Also = new Dictionary<string, Answer>(StringComparer.Ordinal)
            {
                [key] = DateTimeField.Kept(facts.ToLocal(end), facts, phrases),
            },
        };

    private static string Long(string offer, TimeSpan length) =>
        string.Create(CultureInfo.InvariantCulture, $"{offer}{Lasting}{(int)length.TotalMinutes}");

    private static DateTimeOffset Parsed(Answer answer) =>
        DateTimeOffset.ParseExact(answer.Value, "O", CultureInfo.InvariantCulture);
}
