using System.Collections.Immutable;
using SalesBot.Conversations;

namespace SalesBot.Contacts;

/// <summary>What a dialog has changed of what it began with: one record a field, from what to what.</summary>
internal static class FieldChanges
{
    /// <summary>Answers of which those that nobody has given are left out on purpose: they are there to be chosen.</summary>
    public static ImmutableDictionary<string, Answer> Known(DialogPlan plan, params (string Key, string? Value, string? Shown)[] values)
    {
        var answers = plan.Fields.ToImmutableDictionary(field => field.Key, _ => Answer.Skip);
        foreach (var (key, value, shown) in values)
            if (!string.IsNullOrEmpty(value)) answers = answers.SetItem(key, new Answer(value, shown ?? value));
        return answers;
    }

    /// <summary>Writes the records; whether there are any.</summary>
    public static bool Record(Visit visit, DialogPlan plan, DialogState dialog, ImmutableDictionary<string, Answer> before, string action,
        string name)
    {
        var changed = false;
        foreach (var field in plan.Fields)
        {
            var (was, now) = (before.GetValueOrDefault(field.Key), dialog.Answers.GetValueOrDefault(field.Key));
            if ((was?.Value ?? "") == (now?.Value ?? "")) continue;
            changed = true;
            visit.Record(action, details: new { name, field = visit.Phrases[field.Label], from = Said(was), to = Said(now) });
        }

        return changed;
    }

    private static string Said(Answer? answer) => answer is { Shown.Length: > 0 } ? answer.Shown : "—";
}
