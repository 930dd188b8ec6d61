using SalesBot.Processes;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Draws the process file as a Mermaid flowchart; nothing else is printed, so that it can be piped into a file.</summary>
internal static class Chart
{
    public static Command Command { get; } = new("chart", "chart [--language ru|en]", "draws the process file as a Mermaid flowchart", Run);

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 0, "language");
        var language = arguments.Options.GetValueOrDefault("language", "ru");
        if (language is not ("ru" or "en"))
        {
            throw new UsageException($"«{language}» is not a language of the bot.");
        }

        var text = await ProcessStore.TextOf(settings.ProcessFile, stop);
        var process = ProcessFile.Read(text, settings.ProcessFile, Sales.Features.Answers).OrThrow();
        Console.Write(ProcessChart.ToMermaid(process, language, Sales.Features.Texts));
    }
}
