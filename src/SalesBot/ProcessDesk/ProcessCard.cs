using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.ProcessDesk;

/// <summary>The process in force: its stages and what follows on each, where it comes from, who follows which version.</summary>
internal static class ProcessCard
{
    private const int MostStages = 25;

    public static async Task<Screen> Draw(Visit visit)
    {
        var (phrases, now) = (visit.Phrases, await InForce.Now(visit));
        var process = now.Process;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("process.title", ("n", process.Version)), Emphasis.Strong)]),
                new Line([new Span(await Where(visit, now), Emphasis.Dim)]),
                .. process.Stages.Take(MostStages).Select(stage => (Line)ProcessOutline.Of(process, stage, phrases)),
                .. process.Stages.Count > MostStages
                    ? new Line[] { phrases.Say("process.more", ("n", process.Stages.Count - MostStages)) } : [],
                .. await Followers(visit) is { Length: > 0 } followers
                    ? new[] { new Line([new Span(phrases.Say("process.leads", ("list", followers)), Emphasis.Dim)]) } : [],
                new Line([new Span(phrases[now.FixedBy is null ? "process.how" : "process.how-fixed"], Emphasis.Dim)]),
            ],
            Rows = [.. Rows(now, visit.Office.Processes.OfStart.Version, phrases)],
        };
    }

    /// <summary>A button of it.</summary>
    public static Button Step(string label, string args, ButtonStyle style = ButtonStyle.Neutral) =>
        new(label, ButtonValue.Command($"/{ProcessDeskFeature.Name} {args}".TrimEnd()), style);

    private static async Task<string> Where(Visit visit, InForce now)
    {
        var phrases = visit.Phrases;
        if (now.FixedBy is { } name) return phrases.Say("process.fixed", ("name", name));
        if (now.Row is not { } row) return phrases["process.of-server"];
        var who = (await visit.Person(row.PersonId))?.ShortName ?? "";
        return phrases.Say("process.given-by", ("who", who),
            ("when", phrases.Moment(visit.Office.Calendar.ToLocal(row.At), visit.LocalNow)));
    }

    /// <summary>«версия 1 — 12, версия 2 — 3»; empty while no lead is open.</summary>
    private static async Task<string> Followers(Visit visit)
    {
        var versions = await visit.Db.Leads.Where(lead => lead.State == LeadState.Open).GroupBy(lead => lead.ProcessVersion)
            .Select(group => new { Version = group.Key, Count = group.Count() }).ToListAsync();
        return string.Join(", ", versions.OrderBy(one => one.Version)
            .Select(one => visit.Phrases.Say("process.followers", ("n", one.Version), ("count", one.Count))));
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(InForce now, int ofServer, Phrases phrases)
    {
        yield return [Step(phrases["button.process-file"], "file", ButtonStyle.Primary)];
        if (now.FixedBy is not null) yield break;
        yield return [Step(phrases["button.process-send"], "change")];
        if (now.Chosen is not { } chosen) yield break;
        yield return
        [
            Step(phrases.Say("button.process-back", ("n", chosen.Former)), $"back {chosen.Former}"),
            .. chosen.Former == ofServer ? [] : new[] { Step(phrases["button.process-server"], "server") },
        ];
    }
}
