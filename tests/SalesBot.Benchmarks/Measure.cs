using System.Diagnostics;

namespace SalesBot.Benchmarks;

/// <summary>How long something takes, in milliseconds: the value that half, 95 and 99 of a hundred runs do not exceed.</summary>
internal sealed record Measured(string What, double P50, double P95, double P99)
{
    /// <summary>Runs it with the numbers 0, 1, 2 …; the first twenty are not counted.</summary>
    public static async Task<Measured> Run(string what, int times, Func<int, Task> action)
    {
        const int warmUp = 20;
        var taken = new List<double>(times);
        for (var run = 0; run < times + warmUp; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await action(run);
            if (run >= warmUp) taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        taken.Sort();
        return new Measured(what, At(0.5), At(0.95), At(0.99));

        double At(double part) => taken[Math.Min(taken.Count - 1, (int)(taken.Count * part))];
    }

    /// <summary>As a row of a table, with the ratio to the floor of the same run.</summary>
    public string Row(Measured floor) =>
        FormattableString.Invariant($"| {What} | {P50:0.0} | {P95:0.0} | {P99:0.0} | {P50 / floor.P50:0} | {P95 / floor.P50:0} |");
}
