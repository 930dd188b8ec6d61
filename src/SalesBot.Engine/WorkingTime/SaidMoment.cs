using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time that is said among other words: «завтра в 11, у них в офисе, показать образцы». Pure.</summary>
/// <param name="Begin">When, on the business's clock.</param>
/// <param name="End">Until when, if that was said; null else.</param>
public readonly partial record struct SaidMoment(DateTime Begin, DateTime? End)
{
    private const int MostWords = 7;
    private const int LongestText = 1000;
    private const int FirstHour = 7;

    /// <summary>Why it cannot be meant so.</summary>
    public MomentDoubt Doubt { get; private init; }

    /// <summary>
    /// The first time with a clock that the text names and that lies ahead; null for none, for a bare day, and for what cannot be.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="localNow">When they were written, on the business's clock.</param>
    /// <param name="toLocal">Shows a moment on the business's clock.</param>
    public static SaidMoment? In(string text, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal) =>
        Read(text, localNow, toLocal) is { Doubt: MomentDoubt.None } said ? said : null;

    /// <summary>The same; where none lies ahead, the first that is over.</summary>
    public static SaidMoment? Read(string text, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        if (SaidStretch.In(text) is not { } stretch || First(stretch.Begin, localNow, toLocal) is not { } begin)
            return First(text, localNow, toLocal);
        return begin.Doubt != MomentDoubt.None ? begin
            : stretch.EndOf(begin.Begin) is { } end ? begin with { End = end }
            : begin with { Doubt = MomentDoubt.EndsFirst };
    }

    private static SaidMoment? First(string text, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        SaidMoment? over = null;
        var words = text.Split([' ', '\n', '\t', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(',', ';', '.', '!', '?')).Where(word => word.Length > 0).ToArray();
        for (var at = 0; at < words.Length; at++)
            for (var count = Math.Min(MostWords, words.Length - at); count > 0; count--)
            {
                var window = string.Join(' ', words.AsSpan(at, count)!);
                if (!IsTime(window)) continue;
                if (One(window, localNow, toLocal) is not { } said) continue;
                if (said.Doubt == MomentDoubt.None) return said;
                // What is left of it would be another time.
                if (Clock().IsMatch(window)) over ??= said;
                at += count - 1;
                break;
            }

        return over;
    }

    private static SaidMoment? One(string window, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal) =>
        HumanDateTime.Read(window, localNow, Expects.DateTime, toLocal) switch
        {
            Reading.InPast past => new SaidMoment(past.Local, null) { Doubt = MomentDoubt.Over },
            Reading.Value { HasTime: true, Moment: null } when ThisMorning(window, localNow, toLocal) is { } earlier =>
                new SaidMoment(earlier, null) { Doubt = MomentDoubt.Over },
            // «Завтра в 3» is no hour of the night.
            Reading.Value { HasTime: true, Local.Hour: < FirstHour, Or: { Local.Hour: >= FirstHour } day } =>
                new SaidMoment(day.Local, null),
            Reading.Value { HasTime: true } value => new SaidMoment(value.Local, null),
            _ => null,
        };

    // «Сегодня в 9:00» of the afternoon, and «в 9» alone, are this morning; «в 3» is no hour of the night.
    private static DateTime? ThisMorning(string window, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal) =>
        HumanDateTime.Read(window, localNow - localNow.TimeOfDay, Expects.DateTime, toLocal) is Reading.Value { HasTime: true } said
            && said.Local.Hour >= FirstHour && said.Local < Minute(localNow.DateTime) ? said.Local : null;

    private static DateTime Minute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    // A bare number among words is a quantity or a house, not an hour.
    private static bool IsTime(string words) => (words.Any(char.IsLetter) || words.Contains(':')) && Hour().IsMatch(words);

    // A time of day has to be there, else «завтра» alone would become ten in the morning.
    [GeneratedRegex(@"\d|полдень|полдня|обед|утр|вечер|днем|днём|час|noon|morning|afternoon|evening",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    // «Утром звонил» only tells; so does «вчера 10 листов».
    [GeneratedRegex(@"(?<!\p{L})(?:в|во|к|с|at|from)\s+\d|\d:\d\d|\d\s*(?:ч|утра|дня|вечера|am|pm)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
