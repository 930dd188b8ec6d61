using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;
using SalesBot.Undoing;
using SalesBot.Values;

namespace SalesBot.Assignments;

/// <summary>
/// /assignment: shows a work assignment, and [Ответить] reports back to the lead and to who asked (A5); work that only has to be done is
/// done with [Готово] (B15).
/// </summary>
internal static class AnswerAssignment
{
    /// <summary>What the key of such a dialog begins with; the assignment's id and its stage follow.</summary>
    public const string PlanPrefix = "answer:";

    /// <summary>The dialog: what the stage asks of who reports.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        if (process.Find(key[PlanPrefix.Length..].Split(':')[^1]) is not { } stage) return null;
        return new DialogPlan
        {
            Key = key,
            Title = stage.Title,
            Fields =
            [
                .. stage.Fields.Where(field => field.When?.Subject == ProcessFacts.Reporting).Select(field => field with { When = null }),
            ],
            Summary = false,
            Files = FileHome.On(async (visit, dialog, files) => await DocumentFiles.Put(
                visit, await visit.Db.Assignments.Where(x => x.Id == Id(dialog)).Select(x => x.EventId).FirstAsync(), files)),
            Finish = Finish,
        };
    }

    /// <summary>«/assignment id [answer|done|files]».</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var assignment = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.Assignments.FirstOrDefaultAsync(x => x.Id == id) : null;
        if (assignment is null || !(await MayAnswer(visit, assignment, visit.Me) || await LeadAccess.MaySee(
            visit.Db, await visit.Db.Leads.FirstAsync(lead => lead.Id == assignment.LeadId), visit.Me)))
        {
            await visit.Reply(new Screen { Lines = [visit.Phrases["assignment.none"]], Tone = Tone.Problem });
            return;
        }

        if (words.Length < 2 || words[1] is not ("answer" or "done" or "files")) await AssignmentCard.Show(visit, assignment);
        else if (words[1] == "files") await SendFiles(visit, assignment);
        else if (await Obstacle(visit, assignment) is { } obstacle) await Refuse(visit, assignment, obstacle);
        else if (Plan(await Process(visit, assignment), $"{PlanPrefix}{await StageOf(visit, assignment)}") is { Fields.Count: > 0 })
            await Begin(visit, assignment, visit.Words);
        else await Done(visit, assignment);
    }

    /// <summary>Who is asked, and who stands in for them while they are away.</summary>
    public static async Task<bool> MayAnswer(Work work, WorkAssignment assignment, Person person)
    {
        if (!person.Active) return false;
        if (assignment.AdvisorId == person.Id) return true;
        return await Deputies.Now(work, (await work.Person(assignment.AdvisorId))!) is { } deputy && deputy.Id == person.Id;
    }

    /// <summary>[Файлы]: what belongs to the question, and to its answer.</summary>
    private static async Task SendFiles(Visit visit, WorkAssignment assignment)
    {
        var number = await visit.Db.Leads.Where(lead => lead.Id == assignment.LeadId).Select(lead => lead.Number).FirstAsync();
        NamedFile.Send(visit, await DocumentFiles.Of(visit, assignment.EventId), number, assignment.LeadId);
    }

    private static async Task Refuse(Visit visit, WorkAssignment assignment, string obstacle)
    {
        visit.Toast = obstacle;
        await AssignmentCard.Redraw(visit, assignment);
    }

    private static async Task<string?> Obstacle(Visit visit, WorkAssignment assignment)
    {
        var phrases = visit.Phrases;
        if (!await MayAnswer(visit, assignment, visit.Me))
            return phrases.Say("assignment.not-yours", ("who", (await visit.Person(assignment.AdvisorId))!.ShortName));
        // What was asked of a lead that is won meanwhile still stands in the lists: who carries the order out wants the answer.
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == assignment.LeadId);
        if (assignment.State == AssignmentState.Cancelled
            || (assignment.DueAt is null && lead.State is (LeadState.Refused or LeadState.Cancelled)))
            return phrases[AssignmentCard.CancelledKey(assignment, lead)];
        return assignment.AnsweredById is { } id
            ? phrases.Say(assignment.DueAt is null ? "assignment.late" : "assignment.task-late",
                ("who", (await visit.Person(id))!.ShortName), ("time", ApprovalWords.At(assignment.AnsweredAt!.Value, visit, phrases)))
            : null;
    }

    private static async Task<DialogState> Asked(Visit visit, WorkAssignment assignment) => new()
    {
        Plan = $"{PlanPrefix}{assignment.Id}:{await StageOf(visit, assignment)}",
        ProcessVersion = (await Process(visit, assignment)).Version,
        LeadId = assignment.LeadId,
        BeganAt = visit.SaidAt,
    };

    /// <summary>Asks for the answer and offers these words; false when this person has none to give, or nothing is asked.</summary>
    public static async Task<bool> Offer(Visit visit, WorkAssignment assignment, string text) =>
        await Obstacle(visit, assignment) is null && await Begin(visit, assignment, text);

    private static async Task<bool> Begin(Visit visit, WorkAssignment assignment, string text)
    {
        var state = await Asked(visit, assignment);
        if (Plan(await Process(visit, assignment), state.Plan) is not { Fields: [var field, ..] }) return false;
        var words = CleanText.Of(text, LongTextField.MaxLength).Text;
        if (words.Length > 0) state = state with { Hints = state.Hints.SetItem(field.Key, Answer.Of(words)) };
        await DialogShell.Start(visit, state with { Files = [.. visit.Files] });
        return true;
    }

    private static Task<string> StageOf(Visit visit, WorkAssignment assignment) =>
        visit.Db.Events.Where(document => document.Id == assignment.EventId).Select(document => document.Stage).FirstAsync();

    private static async Task<SalesProcess> Process(Visit visit, WorkAssignment assignment) =>
        visit.Office.Processes.Version(
            await visit.Db.Leads.Where(lead => lead.Id == assignment.LeadId).Select(lead => lead.ProcessVersion).FirstAsync());

    /// <summary>[Готово]: nothing is asked about it.</summary>
    private static async Task Done(Visit visit, WorkAssignment assignment)
    {
        await OfferUndo.On(visit, assignment.LeadId, UndoKind.Answered, AssignmentCard.Key(assignment.Id));
        await Close(visit, await visit.Db.Leads.FirstAsync(x => x.Id == assignment.LeadId), assignment, null, AddedAnswers.None);
        visit.Toast = visit.Phrases["assignment.done-toast"];
    }

    private static long Id(DialogState dialog) =>
        long.Parse(dialog.Plan[PlanPrefix.Length..].Split(':')[0], CultureInfo.InvariantCulture);

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var id = Id(dialog);
        var assignment = await visit.Db.Assignments.FirstAsync(x => x.Id == id);
        if (await Obstacle(visit, assignment) is { } obstacle) return new Screen { Lines = [obstacle], Tone = Tone.Problem };
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == assignment.LeadId);
        await OfferUndo.On(visit, lead.Id, UndoKind.Answered, dialog.CardKey);
        var fields = Plan(visit.Office.Processes.Version(dialog.ProcessVersion), dialog.Plan)!.Fields;
        await Close(visit, lead, assignment, dialog.Value(fields[0].Key)!, AddedAnswers.Of(dialog, fields.Skip(1)));
        var requester = (await visit.Person(assignment.RequestedById))!;
        var unreached = await Reach.Lines(visit, requester, phrases);
        var key = unreached.Count == 0 ? NameForms.Key("assignment.answered", requester) : "assignment.noted";
        return new Screen
        {
            Lines = [phrases.Say(key, ("number", lead.Number), ("who", requester.ShortName)), .. unreached],
            Tone = Tone.Success,
        };
    }

    private static Task Stop(Visit visit, Lead lead, long document, string text) =>
        StopReminder.StopBeside(visit, lead, document, phrases => phrases.Say(
            text, ("number", lead.Number), ("who", visit.Me.ShortName), ("time", phrases.Clock(visit.LocalNow))));

    private static async Task Close(Visit visit, Lead lead, WorkAssignment assignment, string? answer, string added)
    {
        (assignment.State, assignment.AnsweredById, assignment.AnsweredAt, assignment.Answer) = (AssignmentState.Answered, visit.Me.Id,
            visit.Now, answer);
        var document = await visit.Db.Events.FirstAsync(x => x.Id == assignment.EventId);
        (document.State, document.EndedAt, document.Answers) = (EventState.Completed, visit.Now,
            AddedAnswers.Merge(document.Answers, added));
        visit.Record(
            answer is null ? "task.done" : "assignment.answered",
            lead.Id,
            new { assignment = assignment.Id, answer, stage = document.Stage, answers = AddedAnswers.Recorded(added) },
            assignment.AdvisorId == visit.Me.Id ? null : assignment.AdvisorId);
        visit.Changed(lead);
        await visit.Db.SaveChangesAsync();
        if (visit.Office.Processes.Version(lead.ProcessVersion).Find(document.Stage) is { } stage)
            await TellInformed.Passed(visit, lead, stage);
        await Stop(visit, lead, document.Id, answer is null ? "assignment.reminder-done" : "assignment.reminder-answered");
        await AssignmentCard.Redraw(visit, assignment);
        if (assignment.RequestedById != visit.Me.Id) await AssignmentCard.Tell(visit, assignment,
            (await visit.Person(assignment.RequestedById))!, answer is null ? NoticeKinds.TaskDone : "assignment-answered");
    }
}
