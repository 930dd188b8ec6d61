using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// [Применить] and [Остановить] of a rule: its application to old letters is a row that the clockwork works through (B6).
/// </summary>
internal static class RunRule
{
    /// <summary>The latest application of a rule; null for none.</summary>
    public static Task<RuleRun?> Latest(Work work, LetterRule rule) =>
        work.Db.RuleRuns.Where(run => run.RuleId == rule.Id).OrderByDescending(run => run.Id).FirstOrDefaultAsync();

    /// <summary>Begins it; while one is under way, that goes on.</summary>
    public static async Task Begin(Visit visit, LetterRule rule)
    {
        if (!rule.On) visit.Toast = visit.Phrases["rule.is-off"];
        else if (await Latest(visit, rule) is { State: RuleRunState.Running }) visit.Toast = visit.Phrases["rule.runs-already"];
        else if (await LetterRules.Old(visit.Db, rule).CountAsync() is > 0 and var total)
        {
            // Two who press at once: the rule's revision lets one of them begin.
            visit.Db.Entry(rule).State = EntityState.Modified;
            var last = await visit.Db.Letters.MaxAsync(letter => letter.Id);
            visit.Db.RuleRuns.Add(new RuleRun { RuleId = rule.Id, Total = total, UpToId = last });
            visit.Record("rule.run", details: new { rule = rule.Id, total });
        }
        else visit.Toast = visit.Phrases["rule.no-old"];

        await visit.Db.SaveChangesAsync();
        await RuleCard.Refresh(visit, rule);
    }

    /// <summary>Stops it half-way; what was done stays done.</summary>
    public static async Task Stop(Visit visit, LetterRule rule)
    {
        if (!await End(visit, rule)) visit.Toast = visit.Phrases["rule.runs-not"];
        await RuleCard.Refresh(visit, rule);
    }

    /// <summary>Ends what is under way, if anything is.</summary>
    public static async Task<bool> End(Work work, LetterRule rule)
    {
        if (await Latest(work, rule) is not { State: RuleRunState.Running } run) return false;
        run.State = RuleRunState.Stopped;
        work.Record("rule.stopped", details: new { rule = rule.Id, done = run.Done, total = run.Total });
        await TellHolder(work, rule, run);
        await work.Db.SaveChangesAsync();
        return true;
    }

    /// <summary>Who got the letters is told once of all.</summary>
    public static async Task TellHolder(Work work, LetterRule rule, RuleRun run)
    {
        if (run.Done == 0 || rule.PersonId is not { } id || await work.Person(id) is not { } person) return;
        var words = await RuleWords.Read(work, rule);
        await work.Notify(person, new Notice("letter", phrases => new Screen
        {
            Lines = [phrases.Say("rule.given", ("n", run.Done), ("rule", words(phrases)))],
            Rows = [[new Button(phrases["button.letters"], ButtonValue.Command("/letters"), ButtonStyle.Primary)]],
            Tone = Tone.Attention,
        }));
    }
}
