using System.Diagnostics;
using SalesBot.Data;

namespace SalesBot.Benchmarks.Updates;

/// <summary>
/// What an update with its answer costs, beside what the storage alone would: times say little on another machine, the ratios do.
/// </summary>
internal static class UpdateCost
{
    private const int People = 40;

    /// <summary>Measures on an empty database of this engine, and prints a table.</summary>
    public static async Task Print(StorageProvider provider, string connection)
    {
        var statements = new StatementCount();
        var database = new Database(Sales.Features, provider, connection, statements);
        await database.Migrate();
        Console.WriteLine("| what | a second | processor, ms each | p50, ms | p95 | p99 | statements |\n|---|---|---|---|---|---|---|");
        foreach (var floor in CommitFloors.All(database)) Console.WriteLine(await floor.Row(statements));
        await using var staff = await Staff.Open(database, People);
        await Load.Together(staff, 32, 600);
        statements.Begin();
        Console.WriteLine(await new Load("one alone", () => Load.Together(staff, 1, 300)).Row(statements));
        if (Environment.GetEnvironmentVariable("SALESBOT_STATEMENTS") is not null)
        {
            foreach (var (statement, times) in statements.Frequent) Console.WriteLine($"{times} {statement}");
            return;
        }

        Console.WriteLine(await new Load("25 a second", () => Load.Paced(staff, 25, 500)).Row(statements));
        Console.WriteLine(await new Load("60 a second", () => Load.Paced(staff, 60, 1200)).Row(statements));
        Console.WriteLine(await new Load("32 at once", () => Load.Together(staff, 32, 3000)).Row(statements));
        Console.WriteLine(FormattableString.Invariant($"\nmemory {Environment.WorkingSet / 1024 / 1024} MB"));
    }
}

/// <summary>Work of one kind: how long each part of it took, in milliseconds, and what the process spent.</summary>
internal sealed record Load(string What, Func<Task<List<double>>> Run)
{
    /// <summary>Runs it once.</summary>
    public async Task<string> Row(StatementCount statements)
    {
        var (began, before, asked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, statements.Total);
        var took = await Run();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / took.Count;
        took.Sort();
        return FormattableString.Invariant(
            $"| {What} | {took.Count / seconds:0} | {spent:0.00} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {Asked():0.0} |");

        double Asked() => (double)(statements.Total - asked) / took.Count;
        double At(double part) => took[Math.Min(took.Count - 1, (int)(took.Count * part))];
    }

    /// <summary>So many people, each without waiting between two steps.</summary>
    public static async Task<List<double>> Together(Staff staff, int people, int updates)
    {
        var took = await Task.WhenAll(staff.Secretaries.Take(people).Select(async who =>
        {
            var own = new List<double>();
            for (var n = 0; n < updates / people; n++) own.Add(await who.Next());
            return own;
        }));
        return [.. took.SelectMany(own => own)];
    }

    /// <summary>So many updates a second, whoever is free.</summary>
    public static async Task<List<double>> Paced(Staff staff, int aSecond, int updates)
    {
        var free = new Queue<Secretary>(staff.Secretaries);
        var under = new List<(Secretary Who, Task<double> Step)>();
        var took = new List<double>();
        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < updates; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / aSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            await Freed();
            while (free.Count == 0)
            {
                await Task.WhenAny(under.Select(one => one.Step));
                await Freed();
            }

            var next = free.Dequeue();
            under.Add((next, next.Next()));
        }

        took.AddRange(await Task.WhenAll(under.Select(one => one.Step)));
        return took;

        async Task Freed()
        {
            foreach (var (who, step) in under.Where(one => one.Step.IsCompleted).ToList())
            {
                took.Add(await step);
                free.Enqueue(who);
            }

            under.RemoveAll(one => one.Step.IsCompleted && free.Contains(one.Who));
        }
    }
}
