namespace SalesBot.Host.Api.Webhooks;

/// <summary>The kinds of events, and which records of who did what they come of.</summary>
internal static class EventKinds
{
    /// <summary>All kinds, each with the actions of the record it comes of.</summary>
    private static readonly Dictionary<string, string[]> actions = new(StringComparer.Ordinal)
    {
        ["lead.created"] = ["lead.registered"],
        ["lead.assigned"] = ["lead.handed-on"],
        ["lead.refused"] = ["lead.refused"],
        ["lead.won"] = ["lead.won"],
        ["order.posted"] = ["order.posted"],
        ["order.approved"] = ["lead.won"],
        ["order.changed"] = ["order.changed", "order.field-changed", "order.in-work", "order.done", "order.paid", "order.shipped"],
        ["order.cancelled"] = ["order.cancelled"],
        ["order.paid"] = ["order.paid"],
        ["order.shipped"] = ["order.shipped"],
        ["call.missed"] = ["missed.logged", "missed.again", "call.hidden"],
    };

    /// <summary>All kinds, in the order in which those of one record are told.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "lead.created", "lead.assigned", "lead.refused", "order.posted", "order.approved", "lead.won", "order.changed", "order.cancelled",
        "order.paid", "order.shipped", "call.missed",
    ];

    /// <summary>
    /// What is told unless a listener names its kinds: what was told before kinds could be named, and never more. One that refuses what it
    /// does not know would hold up everything behind it.
    /// </summary>
    public static IReadOnlyList<string> Usual { get; } = ["order.posted", "order.approved", "lead.won"];

    /// <summary>The actions of the record of which one of <paramref name="kinds"/> may come.</summary>
    public static IReadOnlySet<string> ActionsOf(IEnumerable<string> kinds) =>
        kinds.SelectMany(kind => actions[kind]).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The kinds that a setting names: <c>lead.created, order.*</c> or <c>*</c>; what is none goes to <paramref name="unknown"/>.
    /// </summary>
    public static IReadOnlyList<string> Read(string? setting, ICollection<string> unknown)
    {
        if (string.IsNullOrWhiteSpace(setting)) return Usual;
        var named = setting.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in named.Where(name => !All.Any(kind => IsIn(kind, name)))) unknown.Add(name);
        return [.. All.Where(kind => named.Any(name => IsIn(kind, name)))];
    }

    /// <summary>Whether a record with this action may be told as this kind.</summary>
    public static bool ComesOf(string kind, string action) => actions[kind].Contains(action, StringComparer.Ordinal);

    private static bool IsIn(string kind, string name) =>
        name == "*" || kind == name
            || (name.EndsWith(".*", StringComparison.Ordinal) && kind.StartsWith(name[..^1], StringComparison.Ordinal));
}
