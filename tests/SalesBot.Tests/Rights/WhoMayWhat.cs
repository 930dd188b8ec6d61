using SalesBot.People;

namespace SalesBot.Tests.Rights;

/// <summary>What an allowed press does at once.</summary>
public enum Effect
{
    /// <summary>Nothing: it is not allowed.</summary>
    Refused,

    /// <summary>Answers and changes nothing.</summary>
    Show,

    /// <summary>Begins a dialog and changes nothing yet.</summary>
    Ask,

    /// <summary>Changes something.</summary>
    Now,

    /// <summary>Changes something and begins a dialog about what follows.</summary>
    Both,

    /// <summary>Sends something, which may be made for it.</summary>
    Send,
}

/// <summary>The table of rights, read from rights.txt.</summary>
internal sealed class WhoMayWhat
{
    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private const string Few = "agk";

    private readonly HashSet<(string Part, string Person, char State)> parts = [];
    private readonly List<Rule> rules = [];

    private WhoMayWhat(string file)
    {
        var section = "";
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == '[') section = line;
            else if (section == "[states]") States[words[1]] = words[0][0];
            else if (section == "[people]") (levels[words[0]], Roles[words[0]]) = (words[1], Enum.Parse<Role>(words[2]));
            else if (section == "[parts]") parts.UnionWith(words[2].Select(state => (words[0], words[1], state)));
            else rules.Add(Rule.Read(line));
        }
    }

    /// <summary>The only one.</summary>
    public static WhoMayWhat Table { get; } = new(Path.Combine(AppContext.BaseDirectory, "Rights", "rights.txt"));

    /// <summary>The states' letters by their names.</summary>
    public Dictionary<string, char> States { get; } = new(StringComparer.Ordinal);

    /// <summary>The people's roles by their short names.</summary>
    public Dictionary<string, Role> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Every button, once.</summary>
    public IEnumerable<string> Buttons => rules.Select(rule => rule.Button).Distinct(StringComparer.Ordinal);

    /// <summary>The buttons to be tried in a state.</summary>
    public IEnumerable<string> ButtonsIn(char state) =>
        rules.Where(rule => !rule.Only || rule.States.Contains(state)).Select(rule => rule.Button).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether a person is tried in a state. Whom no state concerns is told the same in each: they are tried in the first, in the one in
    /// which everything is tried, and in the one that has an order.
    /// </summary>
    public bool IsTried(string person, char state) => Few.Contains(state) || levels[person].Distinct().Count() > 1
        || levels[person][0] is 'o' or '+' || parts.Any(part => part.Person == person && !Few.Contains(part.State));

    /// <summary>What a person's press does in a state.</summary>
    public Effect Of(string person, string button, char state) =>
        rules.Find(rule => rule.Button == button && rule.States.Contains(state) && Is(person, rule.Who, state))?.Effect ?? Effect.Refused;

    /// <summary>Whether somebody else's press would be allowed in this state, so that it is the person who is refused.</summary>
    public bool IsForOthers(string button, char state) =>
        rules.Exists(rule => rule.Button == button && rule.States.Contains(state) && rule.Effect != Effect.Refused);

    /// <summary>Whether the person sees the lead.</summary>
    public bool Sees(string person, char state) => Is(person, "sees", state);

    /// <summary>Whether the person is one of those the bot knows.</summary>
    public bool Knows(string person) => Is(person, "everyone", States["new"]);

    private bool Is(string person, string who, char state)
    {
        var level = levels[person][state - 'a'];
        return level != 'x' && (who switch
        {
            "everyone" => true,
            "staff" => Roles[person] != Role.External,
            "sees" => level is 'o' or '+',
            "acts" => level == '+',
            _ when levels.ContainsKey(who) => person == who,
            _ => Enum.TryParse<Role>(who, out var role) ? Roles[person].HasFlag(role) : parts.Contains((who, person, state)),
        });
    }

    /// <summary>One line: who may press it when, and what that does.</summary>
    private sealed record Rule(string Button, string Who, string States, bool Only, Effect Effect)
    {
        private const string All = "abcdefghijklmnopqr";

        public static Rule Read(string line)
        {
            var words = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var (states, only) = words[2].EndsWith(" only", StringComparison.Ordinal) ? (words[2][..^5], true) : (words[2], false);
            return new Rule(words[0], words[1], states switch { "all" => All, "none" => "", _ => states }, only,
                Enum.TryParse<Effect>(words[3], ignoreCase: true, out var effect) ? effect : Effect.Refused);
        }
    }
}
