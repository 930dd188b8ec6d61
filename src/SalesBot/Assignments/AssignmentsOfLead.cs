using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Assignments;

/// <summary>What a lead's card says of who advises and who has work to do beside it (A5, B15).</summary>
internal static class AssignmentsOfLead
{
    private const int MostAnswers = 2, LongestAnswer = 300;

    public static async Task<OnLeadCard?> Read(LeadOnCard shown) =>
        OnLeadCard.Texts(LeadCardPlace.Advice, await Lines(shown.Work, shown.Lead));

    /// <summary>The command that shows the one an event stands for; null for none.</summary>
    public static async Task<string?> Command(Work work, long eventId) =>
        await work.Db.Assignments.Where(x => x.EventId == eventId)
            .Select(x => (long?)x.Id).FirstOrDefaultAsync() is { } id ? $"/assignment {id}" : null;

    private static async Task<IEnumerable<Func<Phrases, string>>> Lines(Work work, Lead lead)
    {
        var lines = new List<Func<Phrases, string>>();
        foreach (var one in await work.Db.Assignments
            .Where(x => x.LeadId == lead.Id && x.State != AssignmentState.Cancelled).OrderByDescending(x => x.Id).Take(MostAnswers)
            .OrderBy(x => x.Id).ToListAsync())
        {
            var who = (await work.Person(one.AnsweredById ?? one.AdvisorId))!.ShortName;
            if (one.DueAt is { } due)
            {
                var stage = await work.Db.Events.Where(x => x.Id == one.EventId).Select(x => x.Stage).FirstAsync();
                lines.Add(phrases => one.AnsweredAt is { } done
                    ? phrases.Say("lead.task-done", ("task", LeadWords.StageTitle(work.Office, lead, stage, phrases)), ("who", who),
                        ("time", ApprovalWords.At(done, work, phrases)))
                    : phrases.Say("lead.task", ("task", LeadWords.StageTitle(work.Office, lead, stage, phrases)), ("who", who),
                        ("due", phrases.Moment(work.Office.Calendar.ToLocal(due), work.LocalNow))));
            }
            else if (one.Answer is { } answer)
                lines.Add(phrases => phrases.Say(
                    "lead.advice",
                    ("who", who),
                    ("time", ApprovalWords.At(one.AnsweredAt!.Value, work, phrases)),
                    ("answer", Short(answer))));
            else lines.Add(phrases =>
                phrases.Say("lead.advice-asked", ("who", who), ("time", ApprovalWords.At(one.RequestedAt, work, phrases))));
        }

        return lines;
    }

    private static string Short(string text) => text.Length <= LongestAnswer ? text
        : string.Concat(text.AsSpan(0, LongestAnswer - 1).TrimEnd(), "…");
}
