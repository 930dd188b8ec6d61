using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>The built host as a process of its own, in a folder of its own, with no settings but those given.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> error = new();
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Process process;
    private Uri? address;

    private HostProcess(string folder, IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(HostSettings).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var key in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(key);
        }

        // The usual port is one for the whole machine: who is not told another takes a free one, so that no two tests are in each other's
        // way.
        if (!start.ArgumentList.Any(argument => argument.Contains("_ports", StringComparison.Ordinal)))
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // As `dotnet run` has it.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // To fill the office of a demo takes both cores for a while; a test that looks at it says so.
        start.Environment["Demo__Empty"] = "true";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => error.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What was printed, line by line.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>What was printed as an error.</summary>
    public string Error => string.Join('\n', error).Trim();

    /// <summary>Its exit code.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>Runs a command to its end.</summary>
    public static async Task<HostProcess> Run(string folder, IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        var host = new HostProcess(folder, arguments, settings);
        await host.Exited();
        return host;
    }

    /// <summary>Starts the bot on a free port.</summary>
    public static HostProcess Start(string folder, params (string Key, string Value)[] settings) =>
        new(folder, ["--urls", "http://127.0.0.1:0"], settings);

    /// <summary>Starts the bot with options of its own.</summary>
    public static HostProcess StartWith(string folder, IEnumerable<string> arguments, params (string Key, string Value)[] settings) =>
        new(folder, arguments, settings);

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> Address() => address ??= new Uri((await Printed("Now listening on: (?<url>http://[^ ]+)")).Groups["url"].Value);

    /// <summary>Lets a client into the demo by the printed address, and has it behave as the page does.</summary>
    public async Task<HttpClient> EnterDemo(HttpClient client)
    {
        var link = (await Printed("The demo is open at (?<url>http://[^ ]+)")).Groups["url"].Value;
        (await client.GetAsync(new Uri(link))).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("X-SalesBot", "1");
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return client;
    }

    /// <summary>Waits for a line of output that was not waited for before.</summary>
    public async Task<Match> Printed(string pattern)
    {
        using var late = new CancellationTokenSource(patience);
        await foreach (var line in lines.Reader.ReadAllAsync(late.Token))
        {
            if (Regex.Match(line, pattern, RegexOptions.None, patience) is { Success: true } match)
            {
                return match;
            }
        }

        await Exited();
        throw new InvalidOperationException($"It ended with {ExitCode} before it printed «{pattern}»: {Error}");
    }

    /// <summary>Waits for its end.</summary>
    public Task Exited() => process.WaitForExitAsync().WaitAsync(patience);

    /// <summary>Asks it to stop, as a service manager does, and waits for its end.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Exited();
    }

    /// <summary>Ends it at once, without a chance to tidy up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await Exited();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            lines.Writer.TryComplete();
            return;
        }

        output.Enqueue(line);
        lines.Writer.TryWrite(line);
    }
}
