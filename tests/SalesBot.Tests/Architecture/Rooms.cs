namespace SalesBot.Tests.Architecture;

/// <summary>The rooms of the house - a room is a folder of a project, told by its namespace - and which of them use which.</summary>
internal sealed class Rooms
{
    private readonly Dictionary<string, SortedDictionary<string, List<Use>>> uses;

    private Rooms(Dictionary<string, SortedDictionary<string, List<Use>>> uses) => this.uses = uses;

    /// <summary>The rooms of an assembly whose types stand under <paramref name="root"/>; what lies outside of it is no room.</summary>
    public static Rooms Of(IEnumerable<Use> uses, string root)
    {
        var all = new Dictionary<string, SortedDictionary<string, List<Use>>>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (RoomOf(use.From, root) is not { } from) continue;
            if (!all.TryGetValue(from, out var targets)) all[from] = targets = new(StringComparer.Ordinal);
            if (RoomOf(use.To, root) is not { } to || to == from) continue;
            if (!targets.TryGetValue(to, out var list)) targets[to] = list = [];
            list.Add(use);
        }
        return new Rooms(all);
    }

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => uses.Keys.Order(StringComparer.Ordinal);

    /// <summary>The rooms that one uses.</summary>
    public IEnumerable<string> UsedBy(string room) => uses.TryGetValue(room, out var targets) ? targets.Keys : [];

    /// <summary>The floor of a room: 0 uses no other, each is one above the highest that it uses.</summary>
    /// <exception cref="InvalidOperationException">It stands in a circle, and on no floor.</exception>
    public int FloorOf(string room) => Reachable(room).Contains(room)
        ? throw new InvalidOperationException($"{room} stands in a circle")
        : UsedBy(room).Where(uses.ContainsKey).Select(used => FloorOf(used) + 1).DefaultIfEmpty(0).Max();

    /// <summary>The rooms that one uses and that no other room it uses leads to.</summary>
    public IEnumerable<string> NeededBy(string room)
    {
        var used = UsedBy(room).Where(uses.ContainsKey).ToList();
        return used.Where(one => !used.Exists(other => other != one && Reachable(other).Contains(one)));
    }

    /// <summary>What one room uses of another.</summary>
    public IReadOnlyList<Use> Between(string from, string to) => uses[from][to];

    /// <summary>Pairs of rooms that use each other.</summary>
    public IEnumerable<(string One, string Other)> Pairs() =>
        from one in Names
        from other in UsedBy(one)
        where string.CompareOrdinal(one, other) < 0 && UsedBy(other).Contains(one, StringComparer.Ordinal)
        select (one, other);

    /// <summary>Groups of rooms that all lead back to each other; a room by itself is in none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var reach = Names.ToDictionary(name => name, Reachable, StringComparer.Ordinal);
        IEnumerable<string> Around(string name) => Names.Where(other => reach[name].Contains(other) && reach[other].Contains(name));
        return [.. Names.Where(name => reach[name].Contains(name))
            .GroupBy(name => string.Join('|', Around(name)), StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<string>)[.. group])
            .OrderByDescending(group => group.Count)];
    }

    /// <summary>A shortest way from a room back to itself, with names of what is used on it; for the message of a failing test.</summary>
    public string Describe(IReadOnlyList<string> circle)
    {
        var path = circle.Select(room => Path(room, circle)).MinBy(steps => steps.Count)!;
        return string.Join('\n', path.Zip(path.Skip(1), (from, to) =>
            $"{from} -> {to}: {string.Join("; ", Between(from, to).Take(4).Select(Told))}"));
    }

    private static string Told(Use use) => $"{use.From}.{use.Member} uses {use.To} {use.Name}";

    private List<string> Path(string start, IReadOnlyList<string> within)
    {
        var came = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var room))
        {
            foreach (var next in UsedBy(room).Where(within.Contains))
            {
                if (next == start) return [start, .. Back(room, start, came), start];
                if (came.TryAdd(next, room)) queue.Enqueue(next);
            }
        }
        throw new InvalidOperationException($"{start} stands in no circle.");
    }

    private static List<string> Back(string room, string start, Dictionary<string, string> came)
    {
        var steps = new List<string>();
        for (var at = room; at != start; at = came[at]) steps.Insert(0, at);
        return steps;
    }

    private HashSet<string> Reachable(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>([room]);
        while (queue.TryDequeue(out var at))
            foreach (var next in UsedBy(at).Where(seen.Add))
                queue.Enqueue(next);
        return seen;
    }

    private static string? RoomOf(string type, string root)
    {
        if (!type.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var rest = type[(root.Length + 1)..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Ground(rest) : rest[..dot];
    }

    // What stands in the root namespace: the texts, which everything speaks with, and the product's list of its features.
    private static string Ground(string type) => type == nameof(Sales) ? type : nameof(Texts);
}
