using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>The live card of an approval: what is to be decided for who decides, how it stands for everybody else (A14, A17).</summary>
internal static class ApprovalCard
{
    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new("approval", Again) { IsKept = true };

    /// <summary>Which live card it is.</summary>
    public static string Key(long approvalId) => $"approval:{approvalId}";

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, Approval approval, Person viewer, string kind)
    {
        var view = await Read(work, approval, viewer);
        return new Notice(kind, phrases => ApprovalScreen.Draw(view, phrases)) { CardKey = Key(approval.Id), LeadId = approval.LeadId };
    }

    /// <summary>Answers with a fresh card, so that it stands where the person looks.</summary>
    public static async Task Show(Visit visit, Approval approval) =>
        visit.ReplyNew(ApprovalScreen.Draw(await Read(visit, approval, visit.Me), visit.Phrases), Key(approval.Id), approval.LeadId);

    /// <summary>Answers with a document that has changed and was not sent again: there is nothing to press.</summary>
    public static async Task ShowUnsent(Visit visit, Approval former, ApprovalContent present) =>
        visit.ReplyNew(ApprovalScreen.Unsent(await Read(visit, former, visit.Me) with { Shown = present }, visit.Phrases),
            leadId: former.LeadId);

    /// <summary>Answers a press on the card: there it changes in place.</summary>
    public static async Task Answer(Visit visit, Approval approval) =>
        await visit.ReplyOn(Key(approval.Id), ApprovalScreen.Draw(await Read(visit, approval, visit.Me), visit.Phrases), approval.LeadId);

    /// <summary>Draws the card anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, Approval approval)
    {
        var key = Key(approval.Id);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var screen = ApprovalScreen.Draw(await Read(work, approval, viewer), work.Office.Phrases(viewer.Language));
            Outbox.Put(
                work.Db,
                new OutboxEntry(address.Id, screen, "approval")
                {
                    CardKey = key,
                    LeadId = approval.LeadId,
                    Placement = Placement.OnlyWhereShown,
                },
                work.Now);
        }
    }

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Approvals.FirstOrDefaultAsync(x => x.Id == id) is { } approval
            && (approval.RequestedById == visit.Me.Id
                || (approval.State == ApprovalState.Pending && await ApprovalAccess.MayDecide(visit, approval, visit.Me)))
            ? await Notice(visit, approval, visit.Me, kind) : null;

    /// <summary>What was asked about the same document before and decided, or withdrawn because it changed.</summary>
    private static Task<Approval?> Former(Work work, Approval approval) => work.Db.Approvals
        .Where(x => x.Kind == approval.Kind && x.SubjectId == approval.SubjectId && x.EventId < approval.EventId
            && (x.State == ApprovalState.Rejected || x.State == ApprovalState.Approved || x.Fingerprint != approval.Fingerprint))
        .OrderByDescending(x => x.EventId).ThenBy(x => x.State == ApprovalState.Rejected ? 0 : 1).FirstOrDefaultAsync();

    private static async Task<ApprovalView> Read(Work work, Approval approval, Person viewer)
    {
        var requester = (await work.Person(approval.RequestedById))!;
        var steps = await work.Db.Approvals.Where(x => x.EventId == approval.EventId).OrderBy(x => x.Step).ToListAsync();
        var people = new Dictionary<int, Person>();
        foreach (var id in steps.SelectMany(step => new[] { step.ApproverId, step.DecidedById, step.OnBehalfOfId }).OfType<int>()
            .Distinct()) people[id] = (await work.Person(id))!;
        var request = await work.Db.Events.FirstAsync(x => x.Id == approval.EventId);
        var process = work.Office.Processes.Version((await work.Db.Leads.FirstAsync(lead => lead.Id == approval.LeadId)).ProcessVersion);
        var shown = ApprovalContent.FromJson(approval.Shown);
        return new ApprovalView(
            approval,
            shown,
            approval.State == ApprovalState.Withdrawn ? await Subjects.Read(work, approval.Subject) : null,
            request,
            await AddedAnswers.For(work, process, request.Answers, AddedAnswers.ToJson(shown.Answers)),
            viewer,
            requester,
            await Former(work, approval),
            await Reach.Lives(work.Db, requester),
            steps,
            people,
            process,
            await DocumentFiles.Of(work, request.Id),
            approval.State == ApprovalState.Pending && await ApprovalAccess.MayDecide(work, approval, viewer),
            work);
    }
}

/// <summary>What an approval's card shows.</summary>
/// <param name="Approval">The step.</param>
/// <param name="Shown">What is decided on.</param>
/// <param name="Present">For a withdrawn one: what the document shows now; null when there is nothing to decide about it any more.</param>
/// <param name="Request">The event of the request, with what was said when it was asked or rejected.</param>
/// <param name="Added">Shows the answers to fields that the process file has added.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Former">What was asked about the same document before; null when it is asked for the first time.</param>
/// <param name="RequesterReached">Whether they can be told.</param>
/// <param name="Steps">All steps of the request, in order.</param>
/// <param name="People">Everybody in them, by id.</param>
/// <param name="Process">The version the lead follows.</param>
/// <param name="Beside">Files that were sent when it was asked, or with the reason of its rejection.</param>
/// <param name="MayDecide">Whether the viewer may press.</param>
/// <param name="Work">For the time and the words of the process.</param>
internal sealed record ApprovalView(
    Approval Approval, ApprovalContent Shown, ApprovalContent? Present, Event Request, AddedAnswers Added, Person Viewer, Person Requester,
    Approval? Former, bool RequesterReached,
    IReadOnlyList<Approval> Steps, IReadOnlyDictionary<int, Person> People, SalesProcess Process,
    IReadOnlyList<NamedFile> Beside, bool MayDecide, Work Work);
