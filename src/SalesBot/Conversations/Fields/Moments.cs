using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>Words of a person turned into a moment, and what cannot be one into a plain answer why.</summary>
internal static class Moments
{
    public static Reading Read(string text, Facts facts, Phrases phrases, Expects expects, Func<DateTimeOffset, Answer> answer) =>
        HumanDateTime.Read(text, facts.LocalNow, expects) switch
        {
            WorkingTime.Reading.Value value => new Reading.Understood(answer(facts.FromLocal(value.Local))),
            WorkingTime.Reading.NoSuchDate none => new Reading.Problem(phrases.Say("field.date.no-such", ("date", none.Text))),
            WorkingTime.Reading.InPast past => new Reading.Problem(phrases.Say("field.date.past", ("date", phrases.Moment(facts.FromLocal(past.Local), facts.LocalNow)))),
            _ => new Reading.Problem(phrases["field.date.unclear"]),
        };
}
