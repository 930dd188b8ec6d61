using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Letters;

/// <summary>
/// Applies rules to old letters: of each application that is under way one batch, in one commit with what it has come to, so that it is seen, can be stopped, and goes
/// on after a restart (B6). Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueRuleRuns(Database database, Office office, ILogger<DueRuleRuns> log, Action wakeSender)
{
    /// <summary>Letters in one commit.</summary>
    public const int BatchSize = 20;

    /// <summary>Takes one batch of each; returns how many letters were taken.</summary>
    public async Task<int> Work(CancellationToken stop)
    {
        List<long> running;
        await using (var db = database.Open()) running = await db.RuleRuns.Where(run => run.State == RuleRunState.Running).OrderBy(run => run.Id).Select(run => run.Id).ToListAsync(stop);
        var taken = 0;
        foreach (var id in running) taken += await Batch(id, stop);
        if (running.Count > 0) wakeSender();
        return taken;
    }

    private async Task<int> Batch(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            if (await db.RuleRuns.FirstAsync(run => run.Id == id, stop) is not { State: RuleRunState.Running } run) return 0;
            var rule = await db.LetterRules.FirstAsync(x => x.Id == run.RuleId, stop);
            var taken = await Apply(work, rule, run);
            await work.Save();
            await RuleCard.Redraw(work, rule);
            await work.Save();
            await write.Commit(stop);
            return taken;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or somebody has just decided about one of the letters: what is true then is looked at again.
            log.LogDebug(failure, "The application {Run} of a rule was overtaken", id);
            return 0;
        }
    }

    private static async Task<int> Apply(Work work, LetterRule rule, RuleRun run)
    {
        if (rule.PersonId is { } person && await work.Person(person) is not { Active: true })
        {
            await RunRule.End(work, rule);
            return 0;
        }

        var letters = await LetterRules.Old(work.Db, rule).Where(letter => letter.Id > run.AfterId && letter.Id <= run.UpToId).OrderBy(letter => letter.Id).Take(BatchSize).ToListAsync();
        foreach (var letter in letters)
        {
            await ApplyRule.To(work, letter, rule, Priority.Bulk);
            await work.Db.SaveChangesAsync();
            if (letter.IsOpen) await LetterCard.Redraw(work, letter);
        }

        run.Done += letters.Count;
        if (letters.Count > 0) run.AfterId = letters[^1].Id;
        if (letters.Count < BatchSize)
        {
            run.State = RuleRunState.Finished;
            await RunRule.TellHolder(work, rule, run);
        }

        return letters.Count;
    }
}
