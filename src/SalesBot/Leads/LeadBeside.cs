using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.People;

namespace SalesBot.Leads;

/// <summary>What a lead's card says of the work of colleagues beside it: who decides, who advises, who stands in (A5, A14, B12).</summary>
internal static class LeadBeside
{
    private const int MostAnswers = 2, LongestAnswer = 300;

    /// <summary>The lines, each to be said in the viewer's language.</summary>
    public static async Task<IReadOnlyList<Func<Phrases, string>>> Read(Work work, Lead lead) =>
        [.. await Deputy(work, lead), .. await Approvals(work, lead), .. await Assignments(work, lead)];

    private static async Task<IEnumerable<Func<Phrases, string>>> Deputy(Work work, Lead lead)
    {
        var responsible = (await work.Person(lead.ResponsibleId))!;
        if (lead.State != LeadState.Open || await Deputies.Now(work, responsible) is not { } deputy) return [];
        var until = work.Office.Calendar.ToLocal(responsible.AwayUntil!.Value);
        return [phrases => phrases.Say("away.line", ("who", responsible.ShortName), ("until", phrases.Moment(until, work.LocalNow)), ("deputy", deputy.ShortName))];
    }

    /// <summary>The latest request about each kind of document: the step it stands at.</summary>
    private static async Task<IEnumerable<Func<Phrases, string>>> Approvals(Work work, Lead lead)
    {
        var all = await work.Db.Approvals.Where(x => x.LeadId == lead.Id && x.State != ApprovalState.Planned && x.State != ApprovalState.Withdrawn).OrderBy(x => x.Id).ToListAsync();
        var lines = new List<Func<Phrases, string>>();
        foreach (var latest in all.GroupBy(x => x.Kind).Select(kind => kind.Last()))
        {
            var who = (await work.Person(latest.DecidedById ?? latest.ApproverId))!.ShortName;
            var key = $"lead.approval.{ApprovalWords.Word(latest.Kind)}.{latest.State.ToString().ToLowerInvariant()}";
            lines.Add(phrases => phrases.Say(key, ("who", who), ("time", ApprovalWords.At(latest.DecidedAt ?? latest.RequestedAt, work, phrases))));
        }

        return lines;
    }

    private static async Task<IEnumerable<Func<Phrases, string>>> Assignments(Work work, Lead lead)
    {
        var lines = new List<Func<Phrases, string>>();
        foreach (var one in await work.Db.Assignments.Where(x => x.LeadId == lead.Id && x.State != AssignmentState.Cancelled).OrderByDescending(x => x.Id).Take(MostAnswers).OrderBy(x => x.Id).ToListAsync())
        {
            var who = (await work.Person(one.AnsweredById ?? one.AdvisorId))!.ShortName;
            if (one.DueAt is { } due)
            {
                var stage = await work.Db.Events.Where(x => x.Id == one.EventId).Select(x => x.Stage).FirstAsync();
                lines.Add(phrases => one.AnsweredAt is { } done
                    ? phrases.Say("lead.task-done", ("task", LeadWords.StageTitle(work.Office, lead, stage, phrases)), ("who", who), ("time", ApprovalWords.At(done, work, phrases)))
                    : phrases.Say("lead.task", ("task", LeadWords.StageTitle(work.Office, lead, stage, phrases)), ("who", who), ("due", phrases.Moment(work.Office.Calendar.ToLocal(due), work.LocalNow))));
            }
            else if (one.Answer is { } answer) lines.Add(phrases => phrases.Say("lead.advice", ("who", who), ("time", ApprovalWords.At(one.AnsweredAt!.Value, work, phrases)), ("answer", Short(answer))));
            else lines.Add(phrases => phrases.Say("lead.advice-asked", ("who", who), ("time", ApprovalWords.At(one.RequestedAt, work, phrases))));
        }

        return lines;
    }

    private static string Short(string text) => text.Length <= LongestAnswer ? text : string.Concat(text.AsSpan(0, LongestAnswer - 1).TrimEnd(), "…");
}
