using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Assignments;

/// <summary>
/// Words that were sent as an answer to the card of a question are the answer to it, offered with a tap (O17): as a comment they would
/// leave the question open and its advisor reminded.
/// </summary>
internal static class AnswerByReply
{
    /// <summary>What the card makes of an answer to it.</summary>
    public static ReplyEntry Entry { get; } = new(Begin);

    private static async Task<bool> Begin(Visit visit, long leadId, string text)
    {
        if (await visit.RepliedCard() is not { } card) return false;
        var asked = await visit.Db.Assignments.Where(x => x.LeadId == leadId && x.State == AssignmentState.Open).ToListAsync();
        return asked.Find(one => AssignmentCard.Key(one.Id) == card) is { } assignment
            && await AnswerAssignment.Offer(visit, assignment, text);
    }
}
