using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace SalesBot.Processes.Reading;

/// <summary>Reads one stage: one object of the file.</summary>
internal sealed class StageReader(TextsReader texts, FieldKinds kinds, Mistakes mistakes)
{
    private static readonly string[] Known =
        [
            "document", "direction", "kinds", "subject", "title", "button", "roles", "fields", "next", "beside", "creates", "notifies",
            "informed", "steps", "ends",
        ];

    private static readonly string[] Copied = ["kind", "contact", "client", "content", "files"];

    public StageDraft Read(Entry entry)
    {
        var key = entry.Key.Value;
        var section = new Section(entry.Value, $"stage «{key}»", mistakes, Known);
        Keys.Check(entry.Key, "a stage", mistakes);
        foreach (var needed in (string[])["document", "subject", "roles"]) section.Required(needed);
        var eventKinds = section.ListOf<EventKind>("kinds");
        var (subjects, subjectWords) = SubjectsOf(section, key, eventKinds);
        var fields = FieldsOf(section, key);
        var (next, beside, creates, steps) = (section.Words("next"), section.Words("beside"), CreatesOf(section, key),
            StepsOf(section, key));
        var document = section.Of<DocumentKind>("document");
        if (document is { } known) CheckFit(section, key, known);
        var stage = new Stage
        {
            Key = key,
            Title = texts.KeyOf(section, "title", $"stage.{key}", $"stage.{key}"),
            Button = texts.KeyOf(section, "button", $"button.{key}", $"button.{key}", TextsReader.ButtonLength),
            Document = document ?? DocumentKind.Event,
            Direction = section.Of<Direction>("direction") ?? Direction.Incoming,
            Kinds = eventKinds,
            Subjects = subjects,
            Roles = section.ListOf<Role>("roles").Aggregate(Role.None, (all, role) => all | role),
            Fields = [.. fields.Select(field => field.Field)],
            Next = [.. next.Select(word => word.Value)],
            Beside = [.. beside.Select(word => word.Value)],
            Creates = [.. creates.Select(creation => creation.Creation)],
            Notifies = NotifiesOf(section, key),
            Informed = InformedReader.Read(section["informed"], key, mistakes),
            Steps = [.. steps.Select(step => step.Step)],
            Ends = section.Of<Ending>("ends"),
        };
        NeedTexts(stage, section);
        return new StageDraft(stage, entry.Key.Place, fields, next, beside, creates, subjectWords, steps, section.PlaceOf("ends"));
    }

    /// <summary>One subject for all kinds, or <c>{ call: one, letter: another }</c>.</summary>
    private (Dictionary<EventKind, string> ByKind, List<WordNode> Words) SubjectsOf(
        Section section, string stage, IReadOnlyList<EventKind> eventKinds)
    {
        IReadOnlyList<EventKind> named = eventKinds.Count > 0 ? eventKinds : Enum.GetValues<EventKind>();
        if (section["subject"] is not MapNode map)
        {
            return section.Word("subject") is { } subject
                ? (named.ToDictionary(kind => kind, _ => subject), [(WordNode)section["subject"]!])
                : ([], []);
        }

        var byKind = new Section(map, $"subject of stage «{stage}»", mistakes, [.. eventKinds.Select(ProcessWords.Of)]);
        foreach (var kind in eventKinds) byKind.Required(ProcessWords.Of(kind));
        var found = eventKinds.Where(kind => byKind.Word(ProcessWords.Of(kind)) is not null)
            .ToDictionary(kind => kind, kind => (WordNode)byKind[ProcessWords.Of(kind)]!);
        return (found.ToDictionary(pair => pair.Key, pair => pair.Value.Value), [.. found.Values]);
    }

    private List<FieldDraft> FieldsOf(Section section, string stage)
    {
        var reader = new FieldReader(texts, kinds, mistakes);
        return [.. Section.Entries(section["fields"], $"fields of stage «{stage}»", mistakes).Select(entry => reader.Read(stage, entry))];
    }

    private List<CreationDraft> CreatesOf(Section section, string stage)
    {
        if (section["creates"] is not { } node) return [];
        if (node is ListNode list) return [.. list.Items.Select(item => CreationOf(item, stage))];
        mistakes.Add(node.Place, $"stage «{stage}»: «creates» must be a list: - {{ stage: …, … }}");
        return [];
    }

    private CreationDraft CreationOf(Node item, string stage)
    {
        var section = new Section(
            item, $"creates of stage «{stage}»", mistakes, "stage", "responsible", "copies", "remind", "when", "within");
        section.Required("stage");
        var copies = section.Words("copies");
        foreach (var wrong in copies.Where(copy => !Copied.Contains(copy.Value, StringComparer.Ordinal)))
            mistakes.AddUnknown(wrong.Place, $"«{wrong.Value}» cannot be copied", wrong.Value, Copied);
        var creation = new Creation(
            section.Word("stage") ?? "",
            section.Word("responsible"),
            [.. copies.Select(copy => copy.Value)],
            section.Flag("remind"),
            FieldReader.ConditionOf(section, mistakes),
            section.Has("within") ? section.Number("within", 1, ProcessReader.MostMinutes) : 0);
        return new CreationDraft(creation, section.Place, FieldReader.PlaceOf(section, "stage"),
            FieldReader.PlaceOf(section, "responsible"), FieldReader.PlaceOf(section, "when"));
    }

    private List<Notification> NotifiesOf(Section section, string stage)
    {
        if (section["notifies"] is not { } node) return [];
        if (node is ListNode list) return [.. list.Items.Select(item => NotificationOf(item, stage))];
        mistakes.Add(node.Place, $"stage «{stage}»: «notifies» must be a list: - {{ roles: […], text: {{ ru: …, en: … }} }}");
        return [];
    }

    private Notification NotificationOf(Node item, string stage)
    {
        var section = new Section(item, $"notifies of stage «{stage}»", mistakes, "roles", "text");
        section.Required("roles");
        section.Required("text");
        var text = texts.KeyOf(section, "text", $"notice.{stage}", $"notice.{stage}.{section.Place.Line}");
        texts.NeedOnly(text, Notification.Placeholders);
        return new Notification(section.ListOf<Role>("roles").Aggregate(Role.None, (all, role) => all | role), text);
    }

    private List<StepDraft> StepsOf(Section section, string stage)
    {
        if (section["steps"] is not { } node) return [];
        if (node is ListNode list) return [.. list.Items.Select(item => StepOf(item, stage))];
        mistakes.Add(node.Place, $"stage «{stage}»: «steps» must be a list: - {{ by: approver }}");
        return [];
    }

    private StepDraft StepOf(Node item, string stage)
    {
        var section = new Section(item, $"steps of stage «{stage}»", mistakes, "by", "enabled");
        section.Required("by");
        return new StepDraft(new ApprovalStep(section.Word("by") ?? "", !section.Has("enabled") || section.Flag("enabled")),
            FieldReader.PlaceOf(section, "by"));
    }

    private void NeedTexts(Stage stage, Section section)
    {
        foreach (var kind in stage.Kinds) texts.Need($"kind.{ProcessWords.Of(kind)}", section.PlaceOf("kinds"));
        if (stage.Ends is { } ending) texts.Need($"ending.{ProcessWords.Of(ending)}", section.PlaceOf("ends"));
    }

    private void CheckFit(Section section, string stage, DocumentKind document)
    {
        foreach (var key in (string[])["kinds", "direction"])
        {
            if (document == DocumentKind.Event) section.Required(key);
            else if (section.Has(key)) mistakes.Add(section.PlaceOf(key), $"stage «{stage}»: «{key}» is only for documents of kind event");
        }

        if (document != DocumentKind.Order && section.Has("notifies"))
            mistakes.Add(section.PlaceOf("notifies"), $"stage «{stage}»: «notifies» is only for documents of kind order");
        if (document == DocumentKind.Approval) section.Required("steps");
        else if (section.Has("steps"))
            mistakes.Add(section.PlaceOf("steps"), $"stage «{stage}»: «steps» is only for documents of kind approval");
    }
}
