using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Orders;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>
/// A live card that did not arrive, drawn as it is now. What is decided, done or taken over meanwhile waits for nobody and is not shown.
/// </summary>
internal static class CardAgain
{
    /// <summary>
    /// The card as a notice to who comes back; null when it does not wait for them any more, or its clockwork speaks by itself
    /// (reminders).
    /// </summary>
    public static async Task<Notice?> Notice(Visit visit, string key, string kind)
    {
        if (key == AccessCard.Key) return await Access(visit);
        if (key.Split(':') is not [var what, var number]) return null;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return what switch
        {
            "lead" => await Lead(visit, id, kind),
            "approval" => await Approval(visit, id, kind),
            "assignment" => await Assignment(visit, id, kind),
            "order" => await Order(visit, id, kind),
            "letter" => await Letter(visit, id),
            _ => null,
        };
    }

    private static async Task<Notice?> Lead(Visit visit, long id, string kind) =>
        await visit.Db.Leads.FirstOrDefaultAsync(x => x.Id == id) is { State: LeadState.Open } lead
            && await LeadAccess.MayAct(visit.Db, lead, visit.Me)
            ? await LeadCard.Notice(visit, lead, visit.Me, kind) : null;

    private static async Task<Notice?> Approval(Visit visit, long id, string kind) =>
        await visit.Db.Approvals.FirstOrDefaultAsync(x => x.Id == id) is { } approval
            && (approval.RequestedById == visit.Me.Id
                || (approval.State == ApprovalState.Pending && await ApprovalAccess.MayDecide(visit, approval, visit.Me)))
            ? await ApprovalCard.Notice(visit, approval, visit.Me, kind) : null;

    private static async Task<Notice?> Assignment(Visit visit, long id, string kind) =>
        await visit.Db.Assignments.FirstOrDefaultAsync(x => x.Id == id) is { } assignment
            && (assignment.RequestedById == visit.Me.Id
                || (assignment.State == AssignmentState.Open && await AnswerAssignment.MayAnswer(visit, assignment, visit.Me)))
            ? await AssignmentCard.Notice(visit, assignment, visit.Me, kind) : null;

    private static async Task<Notice?> Order(Visit visit, long id, string kind) =>
        await visit.Db.Orders.FirstOrDefaultAsync(x => x.Id == id) is { State: not OrderState.Done and not OrderState.Cancelled } order
            && await OrderAccess.MaySee(visit, order, visit.Me)
            ? await OrderCard.Notice(visit, order, visit.Me, kind) : null;

    private static async Task<Notice?> Letter(Visit visit, long id) =>
        await visit.Db.Letters.FirstOrDefaultAsync(x => x.Id == id) is { IsOpen: true } letter
            && await LetterAccess.MayAct(visit, letter, visit.Me)
            ? await LetterCard.Notice(visit, letter, visit.Me, "letter.title") : null;

    private static async Task<Notice?> Access(Visit visit) =>
        visit.Me.Has(Role.Admin) && await AccessCard.Read(visit) is { Next: not null } view
            ? new Notice("access-request", phrases => AccessCard.Draw(view, phrases)) { CardKey = AccessCard.Key } : null;
}
