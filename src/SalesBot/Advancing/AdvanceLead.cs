using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>
/// Takes a lead to its next stage: asks what that stage needs and what the present one still lacks, then writes the document (A4, A6-A8,
/// A10, U2).
/// </summary>
internal static class AdvanceLead
{
    /// <summary>What the key of such a dialog begins with; the stage's key follows, and that of the stage it is reached from.</summary>
    public const string PlanPrefix = "stage:";

    /// <summary>The dialog of a stage; null when this version has no such stage.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        var words = key[PlanPrefix.Length..].Split(':');
        if (process.Find(words[0]) is not { } stage) return null;
        return new DialogPlan
        {
            Key = key,
            Title = stage.Title,
            Fields = VatField.Beside(AtNumberField.Beside(InTime(Fields(process, stage, words.Length > 1 ? words[1] : "")))),
            Summary = stage.Document is DocumentKind.Event or DocumentKind.Order,
            // A refusal has no document of its own.
            Files = stage.Document == DocumentKind.Refusal ? FilesOfLead.Place : FileHome.Written,
            Awaits = (visit, dialog) => DocumentWriter.Of(visit, stage).Awaits(visit, dialog),
            Finish = (visit, dialog) => Finish(visit, dialog, process, stage),
        };
    }

    /// <summary>Begins the dialog of the stage that a button names.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        if (process.Find(lead.Stage) is not { } present || !(present.Next.Contains(args) || present.Beside.Contains(args))
            || process.Find(args) is not { } next)
        {
            visit.Toast = visit.Phrases["lead.stage-passed"];
            visit.Changed(lead);
            return;
        }

        await DialogShell.Start(visit, DialogState.About(visit, lead, $"{PlanPrefix}{next.Key}:{present.Key}") with
        {
            Variant = (next.Kinds.Count > 0 ? next.Kinds[0] : EventKind.Letter).Word(),
            Outgoing = next.Direction == Direction.Outgoing,
            Answers = (await KnownAnswers(visit, lead)).SetItems(await DocumentWriter.Of(visit, next).Begun(visit, lead)),
            Hints = ClientField.Hinted(await CompanyOf(visit, lead), visit.Phrases),
        });
    }

    /// <summary>
    /// What the process file asks more in a stage whose document the bot has written: it is asked when that is completed (U2, U8).
    /// </summary>
    public static IEnumerable<Field> AskedLater(SalesProcess process, string stage) =>
        process.Find(stage) is { } found && process.Begins(found)
            ? found.Fields.Where(field => !WriteStage.OwnColumns.Contains(field.Key))
            : [];

    /// <summary>A moment that holds by itself comes after the one before it: the end after the begin (A10).</summary>
    private static IReadOnlyList<Field> InTime(IReadOnlyList<Field> fields)
    {
        var times = fields.Where(field => field is { Kind: DateTimeField, Default: not null }).ToList();
        return times is not [var begin, var end] ? fields :
        [
            .. fields.Select(field =>
                field == end ? end with { After = begin.Key } : field == begin ? begin with { Until = end.Key } : field),
        ];
    }

    /// <summary>
    /// The stage's fields; what earlier stages require and is not among them comes first, unless the lead ends here without an order (A6).
    /// </summary>
    private static IReadOnlyList<Field> Fields(SalesProcess process, Stage stage, string from)
    {
        var asked = Asked(process, stage);
        if (stage.Ends == Ending.Refused) return asked;
        var before = process.Stages.TakeWhile(other => other != stage)
            .Where(other => other.Document == DocumentKind.Event && other.Next.Contains(stage.Key)).SelectMany(other => other.Fields);
        var lacking = before
            .Where(field => field is { Required: true, Kind: ClientField } && stage.Fields.All(own => own.Key != field.Key))
            .DistinctBy(field => field.Key);
        var later = process.Find(from)?.Next.Contains(stage.Key) == true ? AskedLater(process, from) : [];
        return [.. lacking, .. later.Where(field => stage.Fields.All(own => own.Key != field.Key)), .. asked];
    }

    /// <summary>
    /// What a stage asks: its fields without the people for steps that are off, its own and those of what it creates (B20).
    /// </summary>
    private static IReadOnlyList<Field> Asked(SalesProcess process, Stage stage)
    {
        var steps = stage.Steps.Concat(stage.Creates.SelectMany(creation => process[creation.Stage].Steps))
            .ToLookup(step => step.By, step => step.Enabled, StringComparer.Ordinal);
        return [.. stage.Fields.Where(field => !steps.Contains(field.Key) || steps[field.Key].Any(enabled => enabled))];
    }

    private static async Task<string> CompanyOf(Visit visit, Lead lead)
    {
        var contact = await visit.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        return contact.Company.Length > 0 ? contact.Company : contact.Name;
    }

    private static async Task<ImmutableDictionary<string, Answer>> KnownAnswers(Visit visit, Lead lead)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Answer>();
        var latest = await LineEvents.Of(visit.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
        answers["who"] = Answer.Of(latest.ContactWho);
        // Whoever called with their number withheld may have left it since.
        if ((latest.ContactPhone ?? latest.ContactEmail) is { } reach)
            answers["reach"] = new Answer(reach, ContactReach.Of(latest, visit.Phrases));
        if (lead.ClientId is { } client && await visit.Db.Clients.FindAsync(client) is { } known)
            answers["client"] = new Answer(ClientField.Value(known.Id), known.Name);
        return answers.ToImmutable();
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog, SalesProcess process, Stage stage)
    {
        var phrases = visit.Office.Phrases(visit.Me.Language, process);
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (lead.State != LeadState.Open || process.Find(lead.Stage) is not { } present
            || !(present.Next.Contains(stage.Key) || present.Beside.Contains(stage.Key)))
            return await MovedOn.Draw(visit, lead, phrases);
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var writer = DocumentWriter.Of(visit, stage);
        await OfferUndo.On(visit, lead.Id, writer.Undone, dialog.CardKey);
        await TouchLead.Touch(visit, lead);
        return await writer.Write(visit, lead, dialog, stage, phrases);
    }
}
