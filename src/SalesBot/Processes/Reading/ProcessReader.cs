using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Processes.Reading;

/// <summary>Reads the whole file: its sections first, then what they say of each other.</summary>
internal static class ProcessReader
{
    internal const int MostMinutes = 10_000;
    private static readonly string[] Needed = ["stages", "subjects", "choices", "reminders", "texts"];

    /// <summary>The process; to be used only when no mistakes were told.</summary>
    public static SalesProcess Read(Node root, FieldKinds kinds, Mistakes mistakes)
    {
        var file = new Section(root, "the process", mistakes,
            [
                "version", "order", "missed-calls", "letters", SalesProcess.OtherContacts, "reactions", "next-contact", "event-days",
                "notices", "dialled", .. Needed,
            ]);
        foreach (var needed in Needed) file.Required(needed);
        var texts = new TextsReader(file["texts"], mistakes);
        var subjects = SubjectsOf(file["subjects"], texts, mistakes);
        var choices = ChoicesOf(file["choices"], texts, mistakes);
        var reader = new StageReader(texts, kinds, mistakes);
        var stages = Section.Entries(file["stages"], "stages", mistakes).Select(reader.Read).ToList();
        var times = new TimesReader(texts, mistakes);
        var process = new SalesProcess
        {
            Version = file.Number("version", 1, 1_000_000),
            Stages = [.. stages.Select(stage => stage.Stage)],
            Subjects = subjects,
            Choices = choices,
            Reminders = RemindersOf(file["reminders"], mistakes),
            Orders = new VatReader(mistakes).Read(file["order"]),
            MissedCalls = MissedCallsOf(file["missed-calls"], choices, mistakes),
            Reactions = times.Reactions(file["reactions"]),
            NextContact = times.NextContact(file["next-contact"]),
            EventDays = times.EventDays(file["event-days"]),
            Dialled = DialledOf(file["dialled"], choices, mistakes),
            GatherMinutes = times.GatherMinutes(file["notices"]),
            Letters = LettersOf(file["letters"], mistakes),
            ContactRules = new ContactRuleReader(texts, choices, mistakes).Read(file[SalesProcess.OtherContacts]),
            Texts = texts.All,
        };
        if (file.Has("stages")) new ReferenceChecker(stages, process, mistakes).Check();
        if (file.Has("stages")) new FlowChecker(stages, file.PlaceOf("stages"), mistakes).Check();
        if (!choices.ContainsKey(SalesProcess.OtherContacts) && file.Has("choices")) mistakes.Add(file.PlaceOf("choices"),
            $"the list «{SalesProcess.OtherContacts}» is missing: contacts that are no sale are sorted by it");
        texts.TellUnused();
        return process;
    }

    private static Dictionary<string, string> SubjectsOf(Node? node, TextsReader texts, Mistakes mistakes)
    {
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Section.Entries(node, "subjects", mistakes))
            subjects[entry.Key.Value] = NamedText("subject", entry, texts, mistakes);
        return subjects;
    }

    private static Dictionary<string, IReadOnlyList<Choice>> ChoicesOf(Node? node, TextsReader texts, Mistakes mistakes)
    {
        var lists = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal);
        foreach (var list in Section.Entries(node, "choices", mistakes))
        {
            Keys.Check(list.Key, "a list", mistakes);
            var entries = Section.Entries(list.Value, $"the list «{list.Key.Value}»", mistakes);
            if (list.Value is MapNode && entries.Count == 0)
                mistakes.Add(list.Value.Place, $"the list «{list.Key.Value}» is empty; expected at least one choice");
            lists[list.Key.Value] =
            [
                .. entries.Select(entry => new Choice(entry.Key.Value, NamedText(list.Key.Value, entry, texts, mistakes))),
            ];
        }

        return lists;
    }

    /// <summary>
    /// A key with its text in all languages, as subjects and choices are written. Both may come as buttons, only choices must fit them.
    /// </summary>
    private static string NamedText(string group, Entry entry, TextsReader texts, Mistakes mistakes)
    {
        Keys.Check(entry.Key, group == "subject" ? "a subject" : "a choice", mistakes);
        var key = $"{group}.{entry.Key.Value}";
        texts.Add(key, entry.Key.Place, entry.Value);
        if (group == "subject") texts.Need(key, entry.Key.Place);
        else texts.Need(key, entry.Key.Place, TextsReader.ButtonLength);
        return key;
    }

    private static MissedCallRules MissedCallsOf(Node? node, Dictionary<string, IReadOnlyList<Choice>> choices, Mistakes mistakes)
    {
        if (node is null) return MissedCallRules.Default;
        var section = new Section(node, "missed-calls", mistakes, "first-within", "attempts", "reasons");
        var reasons = section.Word("reasons");
        if (reasons is not null && !choices.ContainsKey(reasons))
            mistakes.AddUnknown(section["reasons"]!.Place, $"missed-calls: there is no list «{reasons}»", reasons, [.. choices.Keys]);
        return new MissedCallRules(section.Number("first-within", 1, MostMinutes), section.Number("attempts", 1, 20), reasons);
    }

    private static Dictionary<string, string> DialledOf(Node? node, Dictionary<string, IReadOnlyList<Choice>> choices, Mistakes mistakes)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node is null) return numbers;
        var sources = choices.GetValueOrDefault(SalesProcess.Sources, []).Select(source => source.Key).ToList();
        foreach (var (key, value) in Section.Entries(node, "dialled", mistakes))
        {
            var (phone, source) = (PhoneNumber.TryParse(key.Value), (value as WordNode)?.Value ?? "");
            if (phone is null) mistakes.Add(key.Place, $"dialled: «{key.Value}» is not a phone number: \"+7 495 000-00-01\": ad");
            else if (!sources.Contains(source, StringComparer.Ordinal))
                mistakes.AddUnknown(value.Place, $"dialled: there is no source «{source}»", source, sources);
            else numbers[phone.E164] = source;
        }

        return numbers;
    }

    private static LetterTimes LettersOf(Node? node, Mistakes mistakes)
    {
        if (node is null) return LetterTimes.Default;
        var section = new Section(node, "letters", mistakes, "triage-within", "again");
        return new LetterTimes(section.Number("triage-within", 1, MostMinutes), section.Number("again", 1, MostMinutes));
    }

    private static ReminderLadder RemindersOf(Node? node, Mistakes mistakes)
    {
        var section = new Section(node, "reminders", mistakes, "ladder", "snooze");
        var items = (section.Required("ladder") as ListNode)?.Items ?? [];
        if (section.Has("ladder") && items.Count == 0) mistakes.Add(section.PlaceOf("ladder"),
            "reminders: «ladder» must be a list with at least one step: - { after: 5, to: responsible }");
        var steps = items.Select(item => StepOf(item, mistakes)).ToList();
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].Minutes <= steps[i - 1].Minutes)
                mistakes.Add(items[i].Place, $"the ladder must grow: {steps[i].Minutes} minutes come after {steps[i - 1].Minutes}");
        }

        return new ReminderLadder(steps, node is MapNode ? section.Number("snooze", 1, MostMinutes) : 1);
    }

    private static ReminderStep StepOf(Node item, Mistakes mistakes)
    {
        var section = new Section(item, "a step of the ladder", mistakes, "after", "to");
        section.Required("to");
        return new ReminderStep(section.Number("after", 1, MostMinutes), section.Of<ReminderTarget>("to") ?? ReminderTarget.Responsible);
    }
}
