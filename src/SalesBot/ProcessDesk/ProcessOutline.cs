using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>A stage in a line: «Первый контакт → КП, Встреча». Pure.</summary>
internal static class ProcessOutline
{
    public static string Of(SalesProcess process, Stage stage, Phrases phrases)
    {
        var words = process.Over(phrases);
        var follows = stage.Ends is { } ending ? words[$"ending.{ProcessWords.Of(ending)}"]
            : string.Join(", ", stage.Next.Select(key => words[process[key].Button]));
        var line = follows.Length > 0 ? phrases.Say("process.stage", ("stage", words[stage.Title]), ("next", follows))
            : phrases.Say("process.beside", ("stage", words[stage.Title]));
        return stage.Informed.Any ? $"{line} · {ProcessChart.Informed(stage.Informed, phrases)}" : line;
    }
}
