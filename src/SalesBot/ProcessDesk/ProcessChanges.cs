using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>What one version of the process has that another has not, in words. Pure.</summary>
internal sealed class ProcessChanges(SalesProcess from, SalesProcess to, Phrases phrases)
{
    private readonly Phrases before = from.Over(phrases), after = to.Over(phrases);

    /// <summary>A line for each; none when they differ in comments alone.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. Listed("added", to.Stages.Where(stage => from.Find(stage.Key) is null).Select(stage => after[stage.Title])),
        .. Listed("removed", from.Stages.Where(stage => to.Find(stage.Key) is null).Select(stage => before[stage.Title])),
        .. Listed("renamed", Both.Where(pair => before[pair.Was.Title] != after[pair.Is.Title])
            .Select(pair => $"{before[pair.Was.Title]} → {after[pair.Is.Title]}")),
        .. Order(),
        .. Both.SelectMany(pair => new StageChanges(pair.Was, pair.Is, from, to, phrases).Line),
        .. new TimeChanges(from, to, phrases).Lines,
        .. from.Choices.Keys.Union(to.Choices.Keys, StringComparer.Ordinal).SelectMany(Choices),
        .. Texts(),
    ];

    private IEnumerable<(Stage Was, Stage Is)> Both => from.Stages.Where(stage => to.Find(stage.Key) is not null)
        .Select(stage => (stage, to[stage.Key]));

    private IEnumerable<string> Listed(string what, IEnumerable<string> names) => names.ToList() is { Count: > 0 } list
        ? [phrases.Say($"process.changes.{what}", ("list", string.Join(", ", list)))] : [];

    /// <summary>A lead begins with the first stage.</summary>
    private IEnumerable<string> Order() => from.First.Key == to.First.Key ? []
        : [phrases.Say("process.changes.first", ("stage", after[to.First.Title]))];

    private IEnumerable<string> Choices(string list)
    {
        var (was, now) = (Labels(from, before, list), Labels(to, after, list));
        var (added, gone) = (now.Keys.Except(was.Keys).Select(key => now[key]), was.Keys.Except(now.Keys).Select(key => was[key]));
        string[] parts =
        [
            .. Listed("choices-added", added), .. Listed("choices-removed", gone),
            .. Listed("choices-renamed", was.Keys.Intersect(now.Keys).Where(key => was[key] != now[key])
                .Select(key => $"{was[key]} → {now[key]}")),
        ];
        return parts.Length == 0 ? [] : [phrases.Say("process.changes.choices", ("list", list), ("what", string.Join("; ", parts)))];
    }

    private static Dictionary<string, string> Labels(SalesProcess process, Phrases words, string list) =>
        process.Choices.GetValueOrDefault(list, [])
            .ToDictionary(choice => choice.Key, choice => words[choice.Label], StringComparer.Ordinal);

    /// <summary>Texts that both have and that read otherwise now, besides the names above.</summary>
    private IEnumerable<string> Texts()
    {
        var named = from.Stages.Select(stage => stage.Title).Concat(from.Choices.Values.SelectMany(list => list.Select(one => one.Label)))
            .ToHashSet(StringComparer.Ordinal);
        var count = from.Texts.Keys.SelectMany(language => from.Texts[language].Where(text => !named.Contains(text.Key)
            && to.Texts[language].TryGetValue(text.Key, out var now) && now != text.Value)).Select(text => text.Key).Distinct().Count();
        return count == 0 ? [] : [phrases.Say("process.changes.texts", ("n", count))];
    }
}
