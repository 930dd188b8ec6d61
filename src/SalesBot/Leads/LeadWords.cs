using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>What the process file calls things of a lead, in the version the lead follows.</summary>
internal static class LeadWords
{
    /// <summary>Text key of a temperature's word.</summary>
    public static string TemperatureKey(Temperature temperature) => $"lead.temperature.{temperature.ToString().ToLowerInvariant()}";

    /// <summary>How pressing and how hot it is, as the end of a line: « · срочно · горячий», or nothing.</summary>
    public static string Heat(Lead lead, Phrases phrases) =>
        (lead is { Urgent: true, State: LeadState.Open } ? " · " + phrases["lead.urgent"] : "") + Temperature(lead, phrases);

    private static string Temperature(Lead lead, Phrases phrases) =>
        lead.Temperature is { } temperature ? " · " + phrases[TemperatureKey(temperature)] : "";

    /// <summary>Name of the stage it is in.</summary>
    public static string StageTitle(Office office, Lead lead, Phrases phrases) => StageTitle(office, lead, lead.Stage, phrases);

    /// <summary>Name of a stage of its process.</summary>
    public static string StageTitle(Office office, Lead lead, string key, Phrases phrases)
    {
        var process = office.Processes.Version(lead.ProcessVersion);
        return process.Find(key) is { } stage ? process.Over(phrases)[stage.Title] : key;
    }

    /// <summary>
    /// Its subject (тема) at this stage for this kind of event, «первый контакт с клиентом»; the stage's first where it has none for it.
    /// </summary>
    public static string Subject(Lead lead, Office office, EventKind kind, Phrases phrases)
    {
        var process = office.Processes.Version(lead.ProcessVersion);
        return process.Find(lead.Stage)?.Subjects is { Count: > 0 } subjects
            ? process.Over(phrases)[process.Subjects[subjects.GetValueOrDefault(kind) ?? subjects[subjects.Keys.Min()]]]
            : StageTitle(office, lead, phrases);
    }

    /// <summary>The same in a row, where only the lead itself is known; of several subjects for calls and letters, the first.</summary>
    public static string Subject(Lead lead, Office office, Phrases phrases) => Subject(lead, office, EventKind.Call, phrases);

    /// <summary>Why it was refused; the words themselves when they were the manager's own.</summary>
    public static string RefusalReason(Office office, Lead lead, Phrases phrases)
    {
        var process = office.Processes.Version(lead.ProcessVersion);
        var field = process.Find(lead.Stage)?.Fields.FirstOrDefault(field => field.Key == "reason");
        return process.Chosen(field, lead.RefusalReason) is { } choice ? process.Over(phrases)[choice.Label] : lead.RefusalReason ?? "";
    }
}
