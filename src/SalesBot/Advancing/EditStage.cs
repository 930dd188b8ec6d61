using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// [Изменить…]: opens what an open lead says - its topic, the kind of event, the contact, the client, the present document - with the old
/// answers; what was asked about it as it was is withdrawn (A16, A17). The record keeps each change, from what to what.
/// </summary>
internal static class EditStage
{
    /// <summary>What the key of such a dialog begins with; the stage of the lead's latest document follows.</summary>
    public const string PlanPrefix = "edit:";

    private const string Topic = "topic", Kind = "event-kind", Completed = "completed";

    // When a meeting is is changed by [Перенести], which tells who takes part.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "begin", "end", "responsible", Topic };

    /// <summary>The dialog: what is said of the lead, then the stage's own fields.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        var words = key[PlanPrefix.Length..].Split(':');
        if (process.Find(words[0]) is not { } stage) return null;
        return new DialogPlan
        {
            Key = key,
            Title = stage.Title,
            Fields = Fields(process, stage, words.Contains(Completed)),
            Files = FileHome.Written,
            Finish = (visit, dialog) => Finish(visit, dialog, process, stage, words.Contains(Completed)),
        };
    }

    /// <summary>Of a document that is completed only who speaks for the client can be changed.</summary>
    private static IReadOnlyList<Field> Fields(SalesProcess process, Stage stage, bool completed)
    {
        var topic = process.First.Fields.FirstOrDefault(field => field.Key == Topic);
        return AtNumberField.Beside(
        [
            .. topic is null ? Array.Empty<Field>() : [topic],
            .. stage.Kinds.Count > 1 && !completed
                ? new[]
                {
                    new Field
                    {
                        Key = Kind, Kind = new EventKindField(stage.Kinds), Label = "event-kind.label", Ask = "event-kind.ask",
                        Required = true,
                    },
                }
                : [],
            .. stage.Fields.Where(field => completed ? field.Key is "who" or "reach" : !Elsewhere.Contains(field.Key))
                .Select(field => field with { Default = null }),
        ]);
    }

    /// <summary>Begins the dialog with what the lead and its document say; an older document that is named is past.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var document = await Document(visit, lead);
        if (process.Find(document.Stage) is not { } stage
            || (args.Length > 0 && args != document.Id.ToString(CultureInfo.InvariantCulture)))
        {
            visit.Toast = visit.Phrases["lead.stage-passed"];
            return;
        }

        var state = new DialogState
        {
            Plan = PlanPrefix + stage.Key + (document.State == EventState.Open ? "" : ":" + Completed),
            ProcessVersion = lead.ProcessVersion,
            Variant = document.Kind.Word(),
            Outgoing = document.Direction == Processes.Direction.Outgoing,
            LeadId = lead.Id,
            BeganAt = document.BeganAt,
        };
        await DialogShell.Start(visit, state with { Answers = await Answers(visit, lead, document, stage, state) });
    }

    /// <summary>The latest of the lead's line, under way or not: an order that is being agreed has completed it.</summary>
    private static Task<Event> Document(Visit visit, Lead lead) =>
        LineEvents.Of(visit.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();

    private static async Task<ImmutableDictionary<string, Answer>> Answers(
        Visit visit, Lead lead, Event document, Stage stage, DialogState state)
    {
        var process = visit.Office.Processes.Version(state.ProcessVersion);
        var phrases = visit.Office.Phrases(visit.Me.Language, process);
        var answers = (await AddedAnswers.For(visit, process, document.Answers)).ToAnswers(stage.Key, document.Answers,
            phrases).ToBuilder();
        if (lead.Topic.Length > 0) answers[Topic] = Answer.Of(lead.Topic);
        if (stage.Kinds.Count > 1) answers[Kind] = EventKindField.Of(document.Kind, phrases);
        answers["who"] = Answer.Of(document.ContactWho);
        answers["reach"] = new Answer(document.ContactPhone ?? document.ContactEmail ?? "", ContactReach.Of(document, phrases));
        if (document.Content.Length > 0) answers["content"] = Answer.Of(document.Content);
        if (lead.ClientId is { } id && await visit.Db.Clients.FindAsync(id) is { } client)
            answers["client"] = new Answer(ClientField.Value(client.Id), client.Name);
        if (stage.Fields.FirstOrDefault(field => field.Key == "direction") is { } way)
            answers[way.Key] = Direction(way, document, process, phrases);
        var files = await visit.Db.EventFiles.Where(file => file.EventId == document.Id).Select(file => file.FileId).ToListAsync();
        if (stage.Fields.FirstOrDefault(field => field.Kind is FileField) is { } fileField
            && FileField.Instance.Whole(fileField, state with { Files = [.. files] }, phrases) is { } whole)
        {
            answers[fileField.Key] = whole;
        }

        // What nobody has said is not asked for here either: it is there to be chosen.
        foreach (var field in Fields(process, stage, completed: false))
            if (field.When is null && !answers.ContainsKey(field.Key)) answers[field.Key] = Answer.Skip;
        return answers.ToImmutable();
    }

    private static Answer Direction(Field field, Event document, SalesProcess process, Phrases phrases)
    {
        var key = document.Direction.ToString().ToLowerInvariant();
        return new Answer(key, process.Choices[field.Choices!].FirstOrDefault(choice => choice.Key == key) is { } choice
            ? phrases[choice.Label] : key);
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog, SalesProcess process, Stage stage, bool completed)
    {
        var phrases = visit.Office.Phrases(visit.Me.Language, process);
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        var document = await Document(visit, lead);
        if (lead.State != LeadState.Open || document.Stage != stage.Key || completed != (document.State != EventState.Open))
            return await MovedOn.Draw(visit, lead, phrases);
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var before = await Answers(visit, lead, document, stage, dialog with { Files = [] });
        var contact = (document.ContactWho, document.ContactPhone, document.ContactEmail, document.ContactId);
        await WriteStage.Fill(visit, lead, dialog, document, stage);
        await TopicOfLead.Set(visit, lead, dialog.Value(Topic) ?? "");
        if (Enum.TryParse<EventKind>(dialog.Value(Kind), ignoreCase: true, out var kind))
            await KindOfLead.Set(visit, lead, document, kind, process);
        var files = await ReplaceFiles(visit, document);
        var changed = Record(visit, lead, dialog, Fields(process, stage, completed: false), before, phrases) || files
            || contact != (document.ContactWho, document.ContactPhone, document.ContactEmail, document.ContactId);
        await visit.Db.SaveChangesAsync();
        await TouchLead.Touch(visit, lead);
        var withdrawn = changed && await DocumentsChanged.Tell(visit, lead);
        return new Screen
        {
            Lines =
            [
                phrases.Say(changed ? "stage.changed" : "stage.unchanged", ("number", lead.Number), ("stage", phrases[stage.Title])),
                .. withdrawn ? new Line[] { phrases["approval.send-again"] } : [],
            ],
            Rows =
            [
                [
                    .. document.State == EventState.Open
                        ? Again(process, stage).Select(beside => new Button(
                            phrases[beside.Button], ButtonValue.Command($"/lead {lead.Id} go {beside.Key}"), ButtonStyle.Primary))
                        : [],
                    new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                ],
            ],
            Tone = Tone.Success,
        };
    }

    /// <summary>Each change, from what to what; the contact line has a record of its own.</summary>
    private static bool Record(Visit visit, Lead lead, DialogState dialog, IReadOnlyList<Field> fields,
        ImmutableDictionary<string, Answer> before, Phrases phrases)
    {
        var changed = false;
        foreach (var field in fields.Where(field => field.Key is not ("who" or "reach") && field.Kind is not (FileField or AtNumberField)))
        {
            var (was, now) = (before.GetValueOrDefault(field.Key), dialog.Answers.GetValueOrDefault(field.Key));
            if ((was?.Value ?? "") == (now?.Value ?? "")) continue;
            changed = true;
            visit.Record("lead.field-changed", lead.Id, new
            {
                field = DialogScreen.Variant(phrases, field.Label, dialog),
                from = Said(was),
                to = Said(now),
            });
        }

        return changed;
    }

    private static string Said(Answer? answer) => answer is { Shown.Length: > 0 } ? answer.Shown : "—";

    /// <summary>
    /// Files that came now take the place of the old ones on the document; those stay with the lead, where [Файлы] has them. None came: the
    /// old ones stay. Whether any has changed.
    /// </summary>
    private static async Task<bool> ReplaceFiles(Visit visit, Event document)
    {
        var sent = SentFiles.Take(visit);
        if (sent.Count == 0) return false;
        var old = await visit.Db.EventFiles.Where(file => file.EventId == document.Id).ToListAsync();
        var isFirst = document.Id == await LineEvents.Of(visit.Db, document.LeadId!.Value).MinAsync(one => one.Id);
        List<EventFile> gone = isFirst ? [] : old.FindAll(file => !sent.Contains(file.FileId));
        await FilesOfLead.Put(visit, document.LeadId.Value, gone.ConvertAll(file => file.FileId));
        visit.Db.EventFiles.RemoveRange(gone);
        var added = await DocumentFiles.Put(visit, document.Id, sent);
        if (gone.Count + added.Count == 0) return false;
        var before = old.ConvertAll(file => file.FileId);
        visit.Record("lead.files-changed", document.LeadId, new
        {
            from = await Names(visit, [.. before]),
            to = await Names(visit, isFirst ? [.. before, .. sent] : [.. sent]),
        });
        return true;
    }

    private static async Task<string> Names(Visit visit, long[] files)
    {
        var names = await visit.Db.Files.Where(file => files.Contains(file.Id)).OrderBy(file => file.Id).Select(file => file.Name)
            .ToListAsync();
        return names.Count == 0 ? "—" : string.Join(", ", names);
    }

    /// <summary>The approvals it can be sent for.</summary>
    private static IEnumerable<Stage> Again(SalesProcess process, Stage stage) =>
        stage.Beside.Select(key => process[key]).Where(beside => beside.Document == DocumentKind.Approval);
}
