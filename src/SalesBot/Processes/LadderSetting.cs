using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.SettingsDesk;
using Answered = SalesBot.Conversations.Fields.Reading;

namespace SalesBot.Processes;

/// <summary>After how many working minutes each step of the ladder speaks; who hears of it is the process file's (A18).</summary>
internal static partial class LadderSetting
{
    /// <summary>Its key.</summary>
    public const string Key = "ladder";

    private const int Most = 10_000;

    public static SettingKind Kind { get; } = new(Key)
    {
        InFile = true,
        Read = Read,
        Usual = office => Kept(office.Processes.InFile.Reminders.Steps),
        Show = Show,
    };

    /// <summary>The steps as they are kept: «5 responsible; 15 deputy; 20 head».</summary>
    public static string Kept(IEnumerable<ReminderStep> steps) =>
        string.Join("; ", steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Minutes} {ProcessWords.Of(step.To)}")));

    /// <summary>The same back.</summary>
    public static IReadOnlyList<ReminderStep> Steps(string kept) => [.. kept.Split("; ").Select(step => step.Split(' '))
        .Select(step => new ReminderStep(int.Parse(step[0], CultureInfo.InvariantCulture),
            ProcessWords.Parse<ReminderTarget>(step[1]) ?? ReminderTarget.Head))];

    private static Answered Read(string text, Office office, Phrases phrases)
    {
        var targets = office.Processes.InFile.Reminders.Steps.Select(step => step.To).ToList();
        text = SaidMinutes.Plain(text);
        var minutes = Number().Matches(text).Select(match => int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : 0).ToList();
        if (minutes.Count != targets.Count || Words().IsMatch(text))
        {
            return new Answered.Problem(phrases.Say("setting.ladder.count", ("n", targets.Count),
                ("steps", string.Join(", ", targets.Select(to => phrases[$"setting.ladder.{ProcessWords.Of(to)}"]))),
                ("example", string.Join(", ", targets.Select((_, i) => 5 * (i + 1))))));
        }

        if (minutes.Exists(one => one is < 1 or > Most) || minutes.Zip(minutes.Skip(1)).Any(pair => pair.Second <= pair.First))
            return new Answered.Problem(phrases.Say("setting.ladder.order", ("most", Most)));
        var kept = Kept(minutes.Zip(targets, (after, to) => new ReminderStep(after, to)));
        return new Answered.Understood(new Answer(kept, Show(kept, phrases)));
    }

    private static string Show(string kept, Phrases phrases) => string.Join(", ", Steps(kept).Select(step => phrases.Say(
        "setting.ladder.step", ("time", phrases.ShortSpan(TimeSpan.FromMinutes(step.Minutes))),
        ("who", phrases[$"setting.ladder.{ProcessWords.Of(step.To)}"]))));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    // Minutes are all that is given here; whoever writes hours or names is told so.
    [GeneratedRegex(@"\p{L}*(?:час|hour|день|дня|day)\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
