using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Undoing;

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
        var (lines, steps) = (new List<Line>(), new List<long>());
        foreach (var approval in waiting)
        {
            var number = ApprovalContent.FromJson(approval.Shown).Number;
            var obstacle = await DecideApproval.Obstacle(visit, approval);
            if (obstacle is null)
            {
                steps.Add((await OfferUndo.On(visit, approval.LeadId, UndoKind.Decided, ApprovalCard.Key(approval.Id))).Id);
                await ApproveOne.Do(visit, approval);
            }

            lines.Add(obstacle is null ? phrases.Say("approvals.approved", ("number", number)) : phrases.Say(
                "approvals.not-approved", ("number", number), ("why", obstacle)));
        }

        var card = $"approvals-all:{last}";
        if (steps.Count > 0) await OfferUndo.Of(visit, UndoKind.DecidedAll, card, new All(steps));
        await visit.ReplyOn(card, new Screen
        {
            Lines = lines.Count > 0 ? lines : [phrases["approvals.none"]],
            Rows = [.. Commands.Suggestions(visit)],
        });
    }

    /// <summary>[Отменить]: each decision that can still be taken back is, and what cannot be is named with its reason (B22).</summary>
    public static async Task<Undone> Back(Visit visit, UndoStep step)
    {
        var (phrases, told) = (visit.Phrases, new List<string>());
        foreach (var id in JsonSerializer.Deserialize<All>(step.Before)!.Steps)
        {
            var one = await visit.Db.UndoSteps.FirstAsync(x => x.Id == id);
            var number = await visit.Db.Leads.Where(lead => lead.Id == one.LeadId).Select(lead => lead.Number).FirstAsync();
            var obstacle = await PressUndo.WhyNot(visit, one);
            told.Add(obstacle is null ? phrases.Say("undo.done.decision", await PressUndo.Back(visit, one))
                : phrases.Say("approvals.not-approved", ("number", number), ("why", obstacle)));
        }

        return new Undone([("list", string.Join('\n', told))], "/approvals");
    }

    private sealed record All(IReadOnlyList<long> Steps);
}
