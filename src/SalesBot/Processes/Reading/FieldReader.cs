using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace SalesBot.Processes.Reading;

/// <summary>Reads one field: one line of the file.</summary>
internal sealed class FieldReader(TextsReader texts, FieldKinds kinds, Mistakes mistakes)
{
    private static readonly string[] Known = ["kind", "required", "when", "choices", "own-words", "roles", "default", "label", "ask"];

    public FieldDraft Read(string stage, Entry entry)
    {
        var key = entry.Key.Value;
        var section = new Section(entry.Value, $"field «{key}»", mistakes, Known);
        CheckKey(entry.Key);
        section.Required("kind");
        var kind = section.Of("kind", kinds.Words, kinds.Find);
        if (kind is { } known) CheckFit(section, key, known);
        var label = texts.KeyOf(section, "label", $"label.{key}", $"label.{stage}.{key}", TextsReader.ButtonLength);
        var field = new Field
        {
            Key = key,
            Kind = kind ?? TextField.Instance,
            Label = label,
            Ask = AskOf(section, stage, key, label),
            Required = section.Flag("required"),
            When = ConditionOf(section, mistakes),
            Choices = section.Word("choices"),
            OwnWords = section.Flag("own-words"),
            Roles = section.ListOf<Role>("roles").Aggregate(Role.None, (all, role) => all | role),
            Yes = kind is YesNoField ? Answer("yes", key) : null,
            No = kind is YesNoField ? Answer("no", key) : null,
            Default = section.Word("default"),
        };
        return new FieldDraft(field, entry.Key.Place, PlaceOf(section, "when"), PlaceOf(section, "choices"), PlaceOf(section, "default"));
    }

    /// <summary>The condition of a field or a creation; null when there is none or it cannot be read.</summary>
    public static Condition? ConditionOf(Section section, Mistakes mistakes)
    {
        if (section.Word("when") is not { } text) return null;
        var sides = text.Split('=', StringSplitOptions.TrimEntries);
        if (sides.Length <= 2 && sides.All(Keys.IsPlain)) return new Condition(sides[0], sides.Length == 2 ? sides[1] : null);

        mistakes.Add(PlaceOf(section, "when"),
            $"«{text}» is no condition; expected «field = value» or the name of a fact: {string.Join(", ", ProcessFacts.All)}");
        return null;
    }

    public static Place PlaceOf(Section section, string key) => section[key]?.Place ?? section.Place;

    private void CheckKey(WordNode key)
    {
        Keys.Check(key, "a field", mistakes);
        if (key.Value == "kind" || ProcessFacts.All.Contains(key.Value, StringComparer.Ordinal))
            mistakes.Add(key.Place, $"a field cannot be called «{key.Value}»: conditions use the word for something else");
    }

    /// <summary>A question that is not written is the field's name.</summary>
    private string AskOf(Section section, string stage, string key, string label) =>
        section.Has("ask") || (texts.Has($"ask.{key}") && section["label"] is not MapNode)
            ? texts.KeyOf(section, "ask", $"ask.{key}", $"ask.{stage}.{key}")
            : label;

    private void CheckFit(Section section, string key, FieldType kind)
    {
        Fit(section, kind, ChoiceField.Instance, "choices", required: true);
        Fit(section, kind, ChoiceField.Instance, "own-words", required: false);
        Fit(section, kind, PersonField.Instance, "roles", required: true);
        if (kind is YesNoField && texts.Has($"yes.{key}") != texts.Has($"no.{key}"))
            mistakes.Add(section.Place, $"the texts «yes.{key}» and «no.{key}» go together; expected both or neither");
    }

    private void Fit(Section section, FieldType kind, FieldType fits, string key, bool required)
    {
        if (kind == fits && required) section.Required(key);
        if (kind != fits && section.Has(key)) mistakes.Add(section.PlaceOf(key), $"«{key}» is only for fields of kind {fits.Word}");
    }

    private string? Answer(string word, string field)
    {
        var key = $"{word}.{field}";
        if (!texts.Has(key)) return null;
        texts.Need(key, default, TextsReader.ButtonLength);
        return key;
    }
}
