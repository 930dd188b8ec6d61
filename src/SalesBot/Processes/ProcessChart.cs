using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace SalesBot.Processes;

/// <summary>
/// Draws a process as a Mermaid flowchart: full arrows are what may follow, dashed ones what is created or asked for beside (U8).
/// </summary>
public static class ProcessChart
{
    /// <summary>The chart as Mermaid text; lines end with a line feed.</summary>
    /// <param name="process">What is drawn.</param>
    /// <param name="language">Whose texts of the file stand on it.</param>
    /// <param name="words">What roles are called.</param>
    public static string ToMermaid(SalesProcess process, string language, Texts words)
    {
        var phrases = words.For(language);
        var texts = process.Texts.TryGetValue(language, out var said) ? said : process.Texts.Values.First();
        var endings = process.Stages.Select(stage => stage.Ends).OfType<Ending>().Distinct().Order();
        string[] lines =
        [
            "flowchart TD",
            .. process.Stages.Select(stage => Box(stage, texts, phrases)),
            .. endings.Select(ending => $"  {IdOf(ending)}([\"{Quoted(texts[$"ending.{ProcessWords.Of(ending)}"])}\"])"),
            .. process.Stages.SelectMany(stage => Arrows(stage, process, texts)),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>
    /// Title, kinds, what must be filled in - brackets round what is required only sometimes - and who is informed.
    /// </summary>
    private static string Box(Stage stage, IReadOnlyDictionary<string, string> texts, Phrases phrases)
    {
        var required = stage.Fields.Where(field => field.Required)
            .Select(field => field.When is null ? texts[field.Label] : $"({texts[field.Label]})");
        string[] lines =
        [
            texts[stage.Title],
            string.Join(", ", stage.Kinds.Select(kind => texts[$"kind.{ProcessWords.Of(kind)}"])),
            string.Join(", ", required),
            Informed(stage.Informed, phrases),
        ];
        return $"  {IdOf(stage.Key)}[\"{string.Join("<br/>", lines.Where(line => line.Length > 0).Select(Quoted))}\"]";
    }

    /// <summary>Who is informed, in words; empty for nobody.</summary>
    public static string Informed(Informed who, Phrases phrases) => who.Any
        ? phrases.Say("chart.informed", ("who", string.Join(", ", [.. RoleWords.Each(who.Roles, phrases), .. who.People]))) : "";

    private static IEnumerable<string> Arrows(Stage stage, SalesProcess process, IReadOnlyDictionary<string, string> texts)
    {
        var from = IdOf(stage.Key);
        foreach (var next in stage.Next) yield return $"  {from} --> {IdOf(next)}";
        foreach (var beside in stage.Beside) yield return $"  {from} -.-> {IdOf(beside)}";
        foreach (var creation in stage.Creates)
        {
            var when = creation.When is { } condition ? $"|\"{Quoted(Said(condition, stage, process, texts))}\"|" : "";
            yield return $"  {from} -.->{when} {IdOf(creation.Stage)}";
        }

        if (stage.Ends is { } ending) yield return $"  {from} --> {IdOf(ending)}";
    }

    private static string Said(Condition condition, Stage stage, SalesProcess process, IReadOnlyDictionary<string, string> texts)
    {
        var (subject, value) = condition;
        if (value is null) return subject;
        if (subject == "kind") return texts[$"kind.{value}"];
        var field = stage.Fields.First(f => f.Key == subject);
        return $"{texts[field.Label]}: {AnswerOf(field, value, process, texts)}";
    }

    private static string AnswerOf(Field field, string value, SalesProcess process, IReadOnlyDictionary<string, string> texts)
    {
        var key = field.Kind is YesNoField
            ? value == "yes" ? field.Yes : field.No
            : process.Choices[field.Choices!].First(choice => choice.Key == value).Label;
        return key is null ? value : texts[key];
    }

    /// <summary>Mermaid has words of its own («end»), so no key stands alone.</summary>
    private static string IdOf(string key) => $"stage_{key.Replace('-', '_')}";

    private static string IdOf(Ending ending) => $"ending_{ProcessWords.Of(ending)}";

    /// <summary>Every character that means something to Mermaid or HTML as its entity.</summary>
    private static string Quoted(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(
        letter => letter is '"' or '#' or '&' or '<' or '>' or '`' or ';' or '\\' ? $"#{(int)letter};" : letter.ToString()));
}
