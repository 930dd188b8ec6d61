using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// Says that this process lives, and finds out which others do not any more: a <see cref="Lease"/> holds while the heart of its holder
/// beats. No clock is asked. Clocks are set back, and those of two machines differ, so that a moment one has written means nothing to the
/// other; SQLite has no clock but that of the process. What counts is whether a number grows: a heart that stands still while this one
/// beats <see cref="Silence"/> times has stopped. A beat is a commit, so a database that lets nobody write stops nobody's heart. Whose
/// process has ended on this machine is seen with the next beat (<see cref="LifeFile"/>).
/// </summary>
internal sealed class Heartbeat(Database database, TimeProvider time, ILogger log)
{
    /// <summary>Between two beats.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How many beats of this heart another may let pass. With <see cref="Pace"/> a dead process is found within 7.5 seconds.
    /// </summary>
    public const int Silence = 4;

    private readonly Dictionary<string, (long Beats, int Silent)> others = new(StringComparer.Ordinal);
    private readonly LifeFile life = new(database.File);
    private bool began;
    // Asked by the couriers, on threads of their own.
    private volatile bool alone;

    /// <summary>
    /// Whether no other heart was there at the last beat, of a kind that would be missed at once when it stops: then nobody waits for what
    /// this process has leased, and it need not be given back.
    /// </summary>
    public bool IsAlone => alone;

    /// <summary>The name in the leases; another one after every start, since nobody knows what became of the sends of the last.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Beats until stopped, and ends then. Trouble with the database is logged and waited out.</summary>
    /// <param name="changed">Called when what another process had leased is free, and when another one has come.</param>
    /// <param name="stop">Stops it.</param>
    public async Task Run(Action changed, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Try(async () =>
            {
                var wasAlone = IsAlone;
                if (await Beat() || (wasAlone && !IsAlone)) changed();
            });
            await Task.WhenAny(Task.Delay(Pace, time, stop));
        }
        await Try(End);
    }

    /// <summary>Begins to live as soon as the database lets it; before the first lease, for one whose holder has no row is free.</summary>
    public async Task Begin(CancellationToken stop)
    {
        while (!began && !stop.IsCancellationRequested)
        {
            await Try(BeginNow);
            await (began ? Task.CompletedTask : Task.WhenAny(Task.Delay(Pace, time, stop)));
        }
    }

    /// <summary>The same at once; throws when the database does not let it.</summary>
    public async Task BeginNow()
    {
        if (!began)
        {
            await using var db = database.Open();
            await Grow(db);
            began = true;
        }
    }

    /// <summary>One beat; whether another heart was found to have stopped.</summary>
    public async Task<bool> Beat()
    {
        await using var db = database.Open();
        await Grow(db);
        began = true;
        var any = await BuryTheDead(db);
        alone = life.IsHeld && others.Count == 0;
        return any;
    }

    private async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception wrong)
        {
            log.LogWarning(wrong, "The sender could not say that it lives");
        }
    }

    // What is leased still, if anything, is free at once.
    private async Task End()
    {
        await using var db = database.Open();
        using var turn = await database.WriteTurn();
        await db.Hearts.Where(heart => heart.Id == Name).ExecuteDeleteAsync();
        life.Release();
    }

    private async Task Grow(SalesBotDb db)
    {
        life.Hold(Name);
        using var turn = await database.WriteTurn();
        if (await db.Hearts.Where(heart => heart.Id == Name)
            .ExecuteUpdateAsync(set => set.SetProperty(heart => heart.Beats, heart => heart.Beats + 1)) == 0)
        {
            db.Hearts.Add(new Heart { Id = Name, Beats = 1 });
            await db.SaveChangesAsync();
        }
    }

    private async Task<bool> BuryTheDead(SalesBotDb db)
    {
        var seen = await db.Hearts.AsNoTracking().Where(heart => heart.Id != Name).ToListAsync();
        foreach (var gone in others.Keys.Except(seen.Select(heart => heart.Id), StringComparer.Ordinal).ToList())
        {
            others.Remove(gone);
        }
        var any = false;
        foreach (var heart in seen)
        {
            var silent = others.TryGetValue(heart.Id, out var before) && before.Beats == heart.Beats ? before.Silent + 1 : 0;
            others[heart.Id] = (heart.Beats, silent);
            any |= (silent >= Silence || life.HasEnded(heart.Id)) && await Bury(db, heart);
        }
        return any;
    }

    private async Task<bool> Bury(SalesBotDb db, Heart heart)
    {
        using var turn = await database.WriteTurn();
        // Only if it has not beaten meanwhile; one that was merely asleep puts its row back with its next beat.
        var buried = await db.Hearts.Where(one => one.Id == heart.Id && one.Beats == heart.Beats).ExecuteDeleteAsync() == 1;
        if (buried)
        {
            log.LogInformation("Sender {Sender} has stopped without a word; what it was sending is free", heart.Id);
        }
        return buried;
    }
}
