using System.Globalization;

namespace SalesBot.Processes.Reading;

/// <summary>Reads what the file says of times: reactions, the next contact, gathered notices.</summary>
internal sealed class TimesReader(TextsReader texts, Mistakes mistakes)
{
    /// <summary>For how many minutes notices may be gathered at most.</summary>
    public const int MostGathered = 480;

    private const int MostHours = 1000;
    private const int MostDays = 60;
    private static readonly string[] Clocks = ["H:mm", "HH:mm"];

    /// <summary>The reaction times; null when the file says none.</summary>
    public ReactionRules? Reactions(Node? node)
    {
        if (node is null) return null;
        var section = new Section(node, "reactions", mistakes, "default", "classes");
        section.Required("default");
        section.Required("classes");
        var classes = Section.Entries(section["classes"], "the classes of reactions", mistakes).Select(Class).ToList();
        if (section["classes"] is MapNode { Entries.Count: 0 } empty)
            mistakes.Add(empty.Place, "there are no classes of reactions; expected at least one");
        var named = section.Word("default") ?? "";
        if (named.Length > 0 && classes.TrueForAll(one => one.Key != named)) mistakes.AddUnknown(section["default"]!.Place,
            $"reactions: there is no class «{named}»", named, classes.Select(one => one.Key));
        return new ReactionRules(classes, named);
    }

    /// <summary>When a lead is come back to.</summary>
    public NextContactRules NextContact(Node? node)
    {
        if (node is null) return NextContactRules.Default;
        var section = new Section(node, "next-contact", mistakes, "days", "at");
        section.Required("at");
        return new NextContactRules(section.Number("days", 1, MostDays), Clock(section));
    }

    /// <summary>When people are reminded around meetings and the days of campaigns.</summary>
    public EventDays EventDays(Node? node)
    {
        if (node is null) return Processes.EventDays.None;
        var section = new Section(node, "event-days", mistakes, "before", "after");
        return new EventDays(section.Number("before", 0, MostDays), section.Number("after", 0, MostDays));
    }

    /// <summary>For how many minutes notices that are not urgent are gathered.</summary>
    public int GatherMinutes(Node? node)
    {
        if (node is null) return SalesProcess.UsualGathering;
        return new Section(node, "notices", mistakes, "gather").Number("gather", 0, MostGathered);
    }

    private ReactionClass Class(Entry entry)
    {
        var key = entry.Key.Value;
        Keys.Check(entry.Key, "a class of reactions", mistakes);
        var section = new Section(entry.Value, $"the class «{key}»", mistakes, "hours", "urgent", "label");
        return new ReactionClass(key, texts.KeyOf(section, "label", $"reaction.{key}", $"reaction.{key}", TextsReader.ButtonLength),
            section.Number("hours", 1, MostHours), section.Number("urgent", 1, MostHours));
    }

    private TimeOnly Clock(Section section)
    {
        if (section.Word("at") is not { } text) return NextContactRules.Default.At;
        if (TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        mistakes.Add(section["at"]!.Place, $"next-contact: «at» must be a time of day such as 10:00, not «{text}»");
        return NextContactRules.Default.At;
    }
}
