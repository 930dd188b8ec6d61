using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Letters;

/// <summary>
/// Applies rules to old letters: of each application that is under way one batch, in one commit with what it has come to, so that it is
/// seen, can be stopped, and goes
/// on after a restart (B6). Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueRuleRuns(Database database, Office office, ILogger<DueRuleRuns> log, Action wakeSender)
{
    /// <summary>Letters in one commit.</summary>
    public const int BatchSize = 20;

    private readonly DueRows rows = new("rule-run", database, office, log, wakeSender);

    /// <summary>Whether any is under way.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return await Running(db).AnyAsync(stop);
    }

    /// <summary>Takes batch after batch until none is under way, or another process has one.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (await Work(stop) > 0) stop.ThrowIfCancellationRequested();
    }

    /// <summary>Takes one batch of each; returns of how many.</summary>
    public Task<int> Work(CancellationToken stop) => rows.Each((db, _) => Running(db).Select(run => run.Id).ToListAsync(), Batch, stop);

    private static IQueryable<RuleRun> Running(SalesBotDb db) =>
        db.RuleRuns.Where(run => run.State == RuleRunState.Running).OrderBy(run => run.Id);

    private static async Task<bool> Batch(Work work, long id)
    {
        if (await work.Db.RuleRuns.FirstAsync(run => run.Id == id) is not { State: RuleRunState.Running } run) return false;
        var rule = await work.Db.LetterRules.FirstAsync(x => x.Id == run.RuleId);
        await Apply(work, rule, run);
        await work.Db.SaveChangesAsync();
        await RuleCard.Redraw(work, rule);
        return true;
    }

    private static async Task Apply(Work work, LetterRule rule, RuleRun run)
    {
        if (rule.PersonId is { } person && await work.Person(person) is not { Active: true })
        {
            await RunRule.End(work, rule);
            return;
        }

        var letters = await LetterRules.Old(work.Db, rule).Where(letter => letter.Id > run.AfterId && letter.Id <= run.UpToId)
            .OrderBy(letter => letter.Id).Take(BatchSize).ToListAsync();
        foreach (var letter in letters) await Apply(work, rule, letter);
        run.Done += letters.Count;
        if (letters.Count > 0) run.AfterId = letters[^1].Id;
        if (letters.Count < BatchSize)
        {
            run.State = RuleRunState.Finished;
            await RunRule.TellHolder(work, rule, run);
        }
    }

    private static async Task Apply(Work work, LetterRule rule, Letter letter)
    {
        await ApplyRule.To(work, letter, rule, Priority.Bulk);
        await work.Db.SaveChangesAsync();
        if (letter.IsOpen) await LetterCard.Redraw(work, letter);
    }
}
