using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Approvals;

/// <summary>
/// /approvals: what waits for my decision, my own and that of people I stand in for, each with its card; [Согласовать все] decides those
/// that were shown (B12, B20).
/// </summary>
internal static class ListApprovals
{
    private const int MostCards = 10;

    /// <summary>«/approvals», or «/approvals all ID» from the button: up to the newest that was shown.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["all", var last] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await ApproveAll(visit, id);
        else await Show(visit);
    }

    /// <summary>What waits for this person's decision now, the longest waiting first.</summary>
    public static async Task<IReadOnlyList<Approval>> Waiting(Work work, Person person)
    {
        var whose = (await Deputies.StoodInFor(work, person)).Select(other => other.Id).Append(person.Id).ToList();
        return await work.Db.Approvals.Where(x => x.State == ApprovalState.Pending && whose.Contains(x.ApproverId))
            .OrderBy(x => x.RequestedAt).ThenBy(x => x.Id).ToListAsync();
    }

    private static async Task Show(Visit visit)
    {
        var phrases = visit.Phrases;
        var waiting = await Waiting(visit, visit.Me);
        if (waiting.Count == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases["approvals.none"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        var shown = waiting.Take(MostCards).ToList();
        foreach (var approval in shown) await ApprovalCard.Show(visit, approval);
        visit.ReplyNew(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("approvals.title", ("n", waiting.Count)), Emphasis.Strong)]),
                .. shown.Count < waiting.Count ? new Line[] { phrases.Say("approvals.first", ("n", shown.Count)) } : [],
            ],
            Rows = shown.Count > 1
                ? [[new Button(
                    phrases.Say("button.approve-all", ("n", shown.Count)),
                    ButtonValue.Command($"/approvals all {shown.Max(approval => approval.Id)}"),
                    ButtonStyle.Success)]]
                : [],
        });
    }

    private static async Task ApproveAll(Visit visit, long last)
    {
        var phrases = visit.Phrases;
        var waiting = (await Waiting(visit, visit.Me)).Where(approval => approval.Id <= last).Take(MostCards).ToList();
        var lines = new List<Line>();
        foreach (var approval in waiting)
        {
            var number = ApprovalContent.FromJson(approval.Shown).Number;
            var obstacle = await DecideApproval.Obstacle(visit, approval);
            if (obstacle is null) await ApproveOne.Do(visit, approval);
            lines.Add(obstacle is null ? phrases.Say("approvals.approved", ("number", number)) : phrases.Say(
                "approvals.not-approved", ("number", number), ("why", obstacle)));
        }

        await visit.Reply(new Screen
        {
            Lines = lines.Count > 0 ? lines : [phrases["approvals.none"]],
            Rows = [.. Commands.Suggestions(visit)],
        });
    }
}
