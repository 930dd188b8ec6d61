using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Approvals;

/// <summary>What can be approved, and what a decision does to it. A kind of document is one file and a part of its feature.</summary>
internal static class Subjects
{
    /// <summary>The kind of document an approval is about.</summary>
    public static SubjectKind Of(Work work, ApprovalKind kind) =>
        work.Office.Features.Parts<SubjectKind>().FirstOrDefault(subject => subject.Kind == kind)
        ?? throw new NotSupportedException($"Nothing says how to approve {kind}.");

    /// <summary>What the document shows now; null when there is nothing to decide about it any more.</summary>
    public static Task<ApprovalContent?> Read(Work work, ApprovalSubject subject) => Of(work, subject.Kind).Read(work, subject.Id);
}

/// <summary>How one kind of document takes part in approvals.</summary>
/// <param name="Kind">Which kind it is.</param>
/// <param name="Read">
/// What it shows now; null when there is nothing to decide about it any more: it is gone, still a draft, or ended.
/// </param>
/// <param name="Approved">What follows when the last step has approved it, in the same commit.</param>
/// <param name="Rejected">What follows when a step has rejected it, in the same commit.</param>
/// <param name="Change">The button's command by which who asked may change it and send it again (A16).</param>
internal sealed record SubjectKind(
    ApprovalKind Kind,
    Func<Work, long, Task<ApprovalContent?>> Read,
    Func<Visit, long, Task> Approved,
    Func<Visit, long, Task> Rejected,
    Func<Lead, long, string> Change);
