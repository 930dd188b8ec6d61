using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Assignments;

/// <summary>The live card of a work assignment: the question for who is asked, how it stands for everybody else (A5).</summary>
internal static class AssignmentCard
{
    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new("assignment", Again);

    /// <summary>Which live card it is.</summary>
    public static string Key(long assignmentId) => $"assignment:{assignmentId}";

    /// <summary>Sends the card to who is asked; while they are away, to their deputy too (B12).</summary>
    public static async Task Tell(Work work, WorkAssignment assignment)
    {
        var advisor = (await work.Person(assignment.AdvisorId))!;
        await Tell(work, assignment, advisor, "assignment");
        if (await Deputies.Now(work, advisor) is { } deputy) await Tell(work, assignment, deputy, "assignment");
    }

    /// <summary>Sends the card to somebody.</summary>
    public static async Task Tell(Work work, WorkAssignment assignment, Person to, string kind) =>
        await work.Notify(to, await Notice(work, assignment, to, kind));

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, WorkAssignment assignment, Person to, string kind) =>
        new(kind, await Read(work, assignment, to)) { CardKey = Key(assignment.Id), LeadId = assignment.LeadId };

    /// <summary>Answers with a fresh card.</summary>
    public static async Task Show(Visit visit, WorkAssignment assignment) =>
        visit.ReplyNew((await Read(visit, assignment, visit.Me))(visit.Phrases), Key(assignment.Id), assignment.LeadId);

    /// <summary>Draws the card anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, WorkAssignment assignment)
    {
        var key = Key(assignment.Id);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var phrases = work.Office.Phrases(viewer.Language);
            CardOffer.Put(work, new OutboxEntry(address.Id, (await Read(work, assignment, viewer))(phrases), "assignment")
            {
                CardKey = key,
                LeadId = assignment.LeadId,
                Placement = Placement.OnlyWhereShown,
            }, phrases);
        }
    }

    /// <summary>Text key: nothing to do any more, because the lead has ended or, while it goes on, the question was withdrawn.</summary>
    public static string CancelledKey(WorkAssignment assignment, Lead lead) => assignment.DueAt is not null ? "assignment.task-cancelled"
        : lead.State == LeadState.Open ? "assignment.withdrawn" : "assignment.cancelled";

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Assignments.FirstOrDefaultAsync(x => x.Id == id) is { } assignment
            && (assignment.RequestedById == visit.Me.Id
                || (assignment.State == AssignmentState.Open && await AnswerAssignment.MayAnswer(visit, assignment, visit.Me)))
            ? await Notice(visit, assignment, visit.Me, kind) : null;

    private static async Task<Func<Phrases, Screen>> Read(Work work, WorkAssignment assignment, Person viewer)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == assignment.LeadId);
        var document = await work.Db.Events.FirstAsync(x => x.Id == assignment.EventId);
        var (requester, advisor) = ((await work.Person(assignment.RequestedById))!, (await work.Person(assignment.AdvisorId))!);
        var answered = assignment.AnsweredById is { } id ? await work.Person(id) : null;
        var files = await DocumentFiles.Of(work, assignment.EventId);
        var reports = work.Office.Processes.Version(lead.ProcessVersion).Find(document.Stage)?.Fields.Count > 0;
        var added = await AddedAnswers.For(work, work.Office.Processes.Version(lead.ProcessVersion), document.Answers);
        var mayAnswer = assignment.State == AssignmentState.Open && await AnswerAssignment.MayAnswer(work, assignment, viewer);
        return phrases => new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say(
                            "assignment.title",
                            ("stage", LeadWords.StageTitle(work.Office, lead, document.Stage, phrases)),
                            ("number", lead.Number)),
                        Emphasis.Strong),
                ]),
                new Line([new Span(Since(assignment, requester, work, phrases), Emphasis.Dim)]),
                .. mayAnswer && viewer.Id != advisor.Id
                    ? new Line[] { phrases.Say("approval.stand-in", ("whom", NameForms.Whom(advisor, phrases))) } : [],
                new Line([new Span(document.ContactWho), new Span(" · "), new Span(ContactReach.Of(document, phrases), Emphasis.Copyable)]),
                .. lead.Topic.Length > 0 ? new Line[] { lead.Topic } : [],
                .. assignment.Question.Length > 0
                    ? new Line[] { phrases.Say("assignment.question", ("question", assignment.Question)) }
                    : [],
                .. added.Lines(document.Stage, document.Answers, phrases).Select(Line.FromString),
                .. Standing(assignment, lead, answered, work, phrases),
                .. NamedFile.Line(files, phrases),
            ],
            Rows =
            [
                [
                    .. mayAnswer ? new[] { Do(assignment, reports, phrases) } : [],
                    .. files.Count > 0
                        ? new[] { new Button(phrases["button.files"], ButtonValue.Command($"/assignment {assignment.Id} files")) } : [],
                    new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                ],
            ],
            Tone = assignment.State == AssignmentState.Open ? Tone.Attention : Tone.Success,
        };
    }

    private static string Since(WorkAssignment assignment, Person requester, Work work, Phrases phrases) => assignment.DueAt is { } due
        ? phrases.Say("assignment.due", ("when", phrases.Moment(work.Office.Calendar.ToLocal(due), work.LocalNow)))
        : phrases.Say(assignment.State == AssignmentState.Open ? "approval.from" : "assignment.from",
            ("whom", NameForms.From(requester, phrases)),
            ("since", ApprovalWords.At(assignment.RequestedAt, work, phrases)));

    /// <summary>[Ответить] where the process file asks how it came out, else [Готово].</summary>
    private static Button Do(WorkAssignment assignment, bool reports, Phrases phrases) => reports
        ? new Button(phrases["button.answer"], ButtonValue.Command($"/assignment {assignment.Id} answer", assignment.Revision),
            ButtonStyle.Primary)
        : new Button(phrases["button.task-done"], ButtonValue.Command($"/assignment {assignment.Id} done", assignment.Revision),
            ButtonStyle.Success);

    private static IEnumerable<Line> Standing(WorkAssignment assignment, Lead lead, Person? answered, Work work, Phrases phrases) =>
        assignment.State switch
        {
            AssignmentState.Answered => [Answered(assignment, answered!.ShortName, work, phrases)],
            AssignmentState.Cancelled => [phrases[CancelledKey(assignment, lead)]],
            _ => [],
        };

    private static string Answered(WorkAssignment assignment, string who, Work work, Phrases phrases)
    {
        var at = ApprovalWords.At(assignment.AnsweredAt!.Value, work, phrases);
        return assignment.Answer is { } answer
            ? phrases.Say("lead.advice", ("who", who), ("time", at), ("answer", answer))
            : phrases.Say("assignment.done", ("who", who), ("time", at));
    }
}
