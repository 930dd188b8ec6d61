using System.Globalization;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>What a stage has in one version and not in another. Pure.</summary>
internal sealed class StageChanges(Stage was, Stage now, SalesProcess from, SalesProcess to, Phrases phrases)
{
    private readonly Phrases before = from.Over(phrases), after = to.Over(phrases);

    /// <summary>One line, or none.</summary>
    public IEnumerable<string> Line
    {
        get
        {
            string[] parts = [.. Questions(), .. Ways(), .. Others().Select(key => phrases[$"process.changes.{key}"])];
            return parts.Length == 0 ? []
                : [phrases.Say("process.changes.stage", ("stage", after[now.Title]), ("what", string.Join("; ", parts)))];
        }
    }

    private IEnumerable<string> Questions()
    {
        var (former, present) = (was.Fields.ToDictionary(field => field.Key), now.Fields.ToDictionary(field => field.Key));
        if (Labels(present, former, after) is { Length: > 0 } added) yield return phrases.Say("process.changes.asked", ("list", added));
        if (Labels(former, present, before) is { Length: > 0 } gone) yield return phrases.Say("process.changes.not-asked", ("list", gone));
        var other = string.Join(", ", present.Values.Where(field => former.TryGetValue(field.Key, out var old) && old != field)
            .Select(field => after[field.Label]));
        if (other.Length > 0) yield return phrases.Say("process.changes.asked-otherwise", ("list", other));
    }

    private static string Labels(Dictionary<string, Field> of, Dictionary<string, Field> without, Phrases words) =>
        string.Join(", ", of.Values.Where(field => !without.ContainsKey(field.Key)).Select(field => words[field.Label]));

    private IEnumerable<string> Ways()
    {
        if (!was.Next.SequenceEqual(now.Next))
            yield return now.Next.Count == 0 ? phrases["process.changes.no-next"]
                : phrases.Say("process.changes.next", ("list", Titles(now.Next)));
        if (!was.Beside.SequenceEqual(now.Beside))
            yield return now.Beside.Count == 0 ? phrases["process.changes.no-beside"]
                : phrases.Say("process.changes.beside", ("list", Titles(now.Beside)));
        if (was.Informed.Roles != now.Informed.Roles || !was.Informed.People.SequenceEqual(now.Informed.People))
            yield return now.Informed.Any ? ProcessChart.Informed(now.Informed, phrases) : phrases["process.changes.not-informed"];
    }

    private string Titles(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => after[to[key].Title]));

    private IEnumerable<string> Others()
    {
        if (!was.Steps.SequenceEqual(now.Steps)) yield return "approval";
        if (was.Roles != now.Roles) yield return "roles";
        if (!was.Notifies.SequenceEqual(now.Notifies)) yield return "notifies";
        if (!was.Creates.Select(Told).SequenceEqual(now.Creates.Select(Told))) yield return "creates";
        if (was.Document != now.Document || was.Direction != now.Direction || was.Ends != now.Ends || !was.Kinds.SequenceEqual(now.Kinds)
            || !was.Subjects.OrderBy(one => one.Key).SequenceEqual(now.Subjects.OrderBy(one => one.Key))) yield return "document";
    }

    private static string Told(Creation one) => string.Create(CultureInfo.InvariantCulture,
        $"{one.Stage} {one.Responsible} {string.Join(',', one.Copies)} {one.Remind} {one.When} {one.WithinMinutes}");
}
