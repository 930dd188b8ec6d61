using System.Diagnostics;
using System.Text.RegularExpressions;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Pages;

/// <summary>
/// Runs the commands of a page as they stand, in a folder that looks like a clone. What differs: <c>dotnet</c> runs the host that is
/// built, on a free port.
/// </summary>
internal sealed class PageShell(string folder) : IDisposable
{
    private const string Prelude = """
        set -euo pipefail
        dotnet() (
          if [ "$1" = run ]; then cd "$PAGE_FOLDER/src/SalesBot.Host"; shift 3; [ "${1-}" != -- ] || shift; else shift; fi
          exec dotnet "$PAGE_HOST" "$@"
        )

        """;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private string address = "";
    private Process? bot;
    private Task drained = Task.CompletedTask;

    /// <summary>Runs a block to its end; it must succeed. Returns what it printed.</summary>
    public async Task<string> Run(string block)
    {
        using var process = Begin(block);
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(patience);
        await process.WaitForExitAsync().WaitAsync(patience);
        Assert.True(process.ExitCode == 0, $"It ended with {process.ExitCode}:\n{block}\n{output}");
        return output;
    }

    /// <summary>Starts the bot in the place of the one before, and waits until it listens.</summary>
    public async Task Start(string block)
    {
        Dispose();
        bot = Begin(block);
        var said = "";
        while (await bot.StandardOutput.ReadLineAsync().WaitAsync(patience) is { } line)
        {
            said += line + "\n";
            if (Regex.Match(line, "Now listening on: (?<url>http://[^ ]+)", RegexOptions.None, patience) is not { Success: true } match)
                continue;
            address = match.Groups["url"].Value;
            drained = bot.StandardOutput.ReadToEndAsync();
            return;
        }

        Assert.Fail($"It ended before it listened:\n{block}\n{said}");
    }

    public void Dispose()
    {
        if (bot is null) return;
        bot.Kill(entireProcessTree: true);
        // What it prints ends with the last of the processes.
        drained.Wait(patience);
        bot.Dispose();
        bot = null;
    }

    private Process Begin(string block)
    {
        var script = block.Replace("http://localhost:5080", address, StringComparison.Ordinal)
            .Replace("/var/lib/salesbot", folder, StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{Prelude}{script}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var key in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(key);
        start.Environment["PAGE_FOLDER"] = folder;
        start.Environment["PAGE_HOST"] = typeof(HostSettings).Assembly.Location;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // To fill the office of a demo takes both cores for a while.
        start.Environment["Demo__Empty"] = "true";
        return Process.Start(start)!;
    }
}
