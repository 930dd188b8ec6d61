using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>
/// Begin and end of something planned that need not be answered: what was answered, else what the words of the dialog say, else now and an
/// hour. Pure.
/// </summary>
public static class PlannedTimes
{
    private static readonly TimeSpan usualLength = TimeSpan.FromHours(1);

    /// <summary>By the answers so far.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="begin">Key of the begin.</param>
    /// <param name="end">Key of the end.</param>
    /// <param name="fromLocal">Makes a moment of a day and time on the business's clock.</param>
    /// <param name="toLocal">Puts a moment on that clock.</param>
    public static (DateTimeOffset Begin, DateTimeOffset End) Of(DialogState dialog, string begin, string end,
        Func<DateTime, DateTimeOffset> fromLocal, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        var answered = Moment(dialog, begin);
        var said = answered is null && Said(dialog, toLocal) is { Doubt: not MomentDoubt.Over } words ? words : (SaidMoment?)null;
        var from = answered ?? (said is { } moment ? fromLocal(moment.Begin) : dialog.BeganAt);
        if (Moment(dialog, end) is { } until && until > from) return (from, until);
        return (from, said?.End is { } named ? fromLocal(named) : from + usualLength);
    }

    /// <summary>The answer to a question for a moment; null when it was left out.</summary>
    public static DateTimeOffset? Moment(DialogState dialog, string field) =>
        DateTimeOffset.TryParseExact(dialog.Value(field), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>
    /// What the texts of the dialog say of the begin, and cannot mean: it is over, or the end comes first. Null where they say nothing of
    /// the kind, or a moment that can be, and where the begin is answered.
    /// </summary>
    public static SaidMoment? Doubtful(DialogState dialog, string begin, Func<DateTimeOffset, DateTimeOffset> toLocal) =>
        !dialog.Answers.ContainsKey(begin) && Said(dialog, toLocal) is { Doubt: not MomentDoubt.None } said ? said : null;

    /// <summary>
    /// What the texts of the dialog say: they are their own value, and more than one word. A moment that can be goes before others.
    /// </summary>
    private static SaidMoment? Said(DialogState dialog, Func<DateTimeOffset, DateTimeOffset> toLocal) => dialog.Answers
        .Where(answer => answer.Value is { Skipped: false } given && given.Value == given.Shown && answer.Key != "who")
        .OrderBy(answer => answer.Key, StringComparer.Ordinal)
        .Select(answer => SaidMoment.Read(answer.Value.Value, toLocal(dialog.BeganAt), toLocal)).OfType<SaidMoment>()
        .OrderBy(said => said.Doubt != MomentDoubt.None).Cast<SaidMoment?>().FirstOrDefault();
}
