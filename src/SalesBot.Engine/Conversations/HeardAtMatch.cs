using System.Collections.Immutable;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>
/// Words typed while the card of a known caller stands: what the caller says has no question yet, is kept, and goes with what is chosen
/// there (O17, B1). Pure.
/// </summary>
public static class HeardAtMatch
{
    /// <summary>Key of the answer that keeps them.</summary>
    public static readonly string Key = $"{DialogState.Given}heard";

    // The same once they stand with what it is about: [Назад] takes them out of there.
    private static readonly string PutKey = $"{DialogState.Given}heard-put";

    private const char Between = '\n';

    /// <summary>All of them; empty for none.</summary>
    public static string Of(DialogState state) => Shown(state.Value(Key) ?? "");

    /// <summary>Takes some more.</summary>
    internal static DialogTurn Add(DialogState state, string text, Phrases phrases) =>
        With(state, state.Value(Key) is { } before ? before + Between + Line(text) : Line(text), phrases);

    /// <summary>The last of them corrected.</summary>
    internal static DialogTurn Correct(DialogState state, string text, Phrases phrases)
    {
        var before = state.Value(Key) ?? "";
        return With(state, string.Concat(before.AsSpan(0, before.LastIndexOf(Between) + 1), Line(text)), phrases);
    }

    /// <summary>The registration goes on: they are added to what it is known to be about, else offered or taken for that.</summary>
    internal static DialogState Into(DialogPlan plan, DialogState state, bool isAsked)
    {
        var heard = Of(state);
        if (heard.Length == 0 || plan.Remarks is not { } key) return state;
        var known = state.Value(key);
        var answer = Answer.Of(string.IsNullOrEmpty(known) ? heard : $"{known}, {heard}");
        var without = state with { Answers = state.Answers.Remove(Key).SetItem(PutKey, state.Answers[Key]) };
        return known is null && isAsked && plan.Find(key) is not null
            ? without with { Hints = without.Hints.SetItem(key, answer), Answers = without.Answers.Remove(key) }
            : without.Knowing(key, answer);
    }

    /// <summary>
    /// Back at the card they stand there again, and so does what was said of the matter since: it goes with another choice as well.
    /// </summary>
    internal static DialogState OutOf(DialogPlan plan, DialogState state)
    {
        if (plan.Remarks is not { } key) return state;
        var said = new List<string>();
        var (answers, hints) = (state.Answers.Remove(PutKey), state.Hints);
        if (state.Value(PutKey) is { } put)
        {
            said.Add(put);
            if (hints.TryGetValue(key, out var offered) && offered.Value == Shown(put)) hints = hints.Remove(key);
            answers = Without(answers, key, Shown(put));
        }

        if (!answers.ContainsKey(key) && hints.TryGetValue(key, out var since))
        {
            said = [.. said.Where(words => !since.Value.Contains(Shown(words), StringComparison.Ordinal)), since.Value];
            hints = hints.Remove(key);
        }

        var back = state with { Answers = answers, Hints = hints };
        return said.Count == 0 ? back : back.Knowing(Key, Answer.Of(string.Join(Between, said)));
    }

    private static ImmutableDictionary<string, Answer> Without(ImmutableDictionary<string, Answer> answers, string key, string heard)
    {
        if (!answers.TryGetValue(key, out var answer)) return answers;
        if (answer.Value == heard) return answers.Remove(key);
        return answer.Value.EndsWith($", {heard}", StringComparison.Ordinal)
            ? answers.SetItem(key, Answer.Of(answer.Value[..^(heard.Length + 2)])) : answers;
    }

    private static string Shown(string words) => words.Replace(Between.ToString(), ", ", StringComparison.Ordinal);

    private static string Line(string text) => CleanText.OneLine(text, CleanText.MaxMessage).Text;

    private static DialogTurn With(DialogState state, string words, Phrases phrases) => words.Length > LongTextField.MaxLength
        ? new DialogTurn(state, Problem: phrases.Say("field.text.long", ("length", words.Length), ("max", LongTextField.MaxLength)))
        : new DialogTurn(state.Knowing(Key, Answer.Of(words)));
}
