using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>
/// Turns what one line said into answers; what is uncertain becomes a hint that is asked with a button, never a silent guess (B5). Pure.
/// </summary>
internal static class QuickDraftAnswers
{
    public static DialogState Fill(DialogState state, QuickDraft draft, IReadOnlyList<Colleague> colleagues, string? forwardedFrom,
        Phrases phrases)
    {
        if (draft.Phone is { } phone) state = Called(state, draft, phone, phrases);
        else if (draft.Email is { } email) state = Put(state, draft, "reach", Answer.Of(email.Value));
        else if (draft.NumberWithheld) state = Put(state, draft, "reach", ReachField.Nothing(phrases));
        if (Who(draft) is { } who) state = Put(state, draft, "who", Answer.Of(CleanText.OneLine(who, ContactField.MaxLength).Text));
        else if (forwardedFrom is not null && CleanText.OneLine(forwardedFrom, ContactField.MaxLength).Text is { Length: > 0 } sender)
            state = state with { Hints = state.Hints.SetItem("who", Answer.Of(sender)) };
        if (draft.Topic is { Length: > 0 } topic) state = Put(state, draft, "topic", Answer.Of(topic));
        // A line with everything that matters is not held up by an optional question.
        else if (draft.ResponsibleIds.Count == 1 && Who(draft) is not null)
            state = state with { Answers = state.Answers.SetItem("topic", Answer.Skip) };
        if (draft.ResponsibleIds.Count > 1)
            state = state with { Narrowed = state.Narrowed.SetItem("responsible", [.. draft.ResponsibleIds.Select(Value)]) };
        return draft.ResponsibleIds.Count == 1
            && colleagues.FirstOrDefault(person => person.Id == draft.ResponsibleIds[0]) is { } responsible
            ? Put(state, draft, "responsible", new Answer(Value(responsible.Id), responsible.Label))
            : state;
    }

    /// <summary>The number; of several, which one is asked, and none is forgotten.</summary>
    private static DialogState Called(DialogState state, QuickDraft draft, PhoneNumber phone, Phrases phrases)
    {
        string[] theirs = [phone.Value, .. draft.Also];
        if (theirs.Length > 1) state = state with { Answers = state.Answers.SetItem(ReachField.AlsoKey, ReachField.More(theirs)) };
        string[] numbers = [.. theirs.Where(one => !ReachField.IsEmail(one)), .. draft.OtherPhones.Select(other => other.Value)];
        return numbers.Length == 1 ? Put(state, draft, "reach", new Answer(phone.Value, phrases.Phone(phone)))
            : state with { Answers = state.Answers.Remove("reach"), Narrowed = state.Narrowed.SetItem("reach", [.. numbers]) };
    }

    private static string Value(int personId) => personId.ToString(CultureInfo.InvariantCulture);

    private static string? Who(QuickDraft draft) => (draft.Who, draft.Company) switch
    {
        ({ Length: > 0 } who, { Length: > 0 } company) => $"{who}, {company}",
        ({ Length: > 0 } who, _) => who,
        (_, { Length: > 0 } company) => company,
        _ => null,
    };

    private static DialogState Put(DialogState state, QuickDraft draft, string key, Answer answer) =>
        draft.Uncertain.Contains(key) || (key == "who" && draft.Uncertain.Contains(QuickFields.Company))
        ? state with { Hints = state.Hints.SetItem(key, answer) }
        : state with { Answers = state.Answers.SetItem(key, answer) };
}
