using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// [Источник…]: where the client heard of us, from the process file's list, said when it is said and never demanded (D3). Whoever took the
/// call hears it first, so they may say it too.
/// </summary>
internal static class SetSource
{
    /// <summary>The button to it, once it is known that the lead is there; none where the process file has no such list.</summary>
    public static IEnumerable<Button> Button(Office office, Lead lead, Phrases phrases) => lead.Source is not null
        || Choices(office, lead).Count == 0 ? [] : [new Button(phrases["button.source"], ButtonValue.Command($"/lead {lead.Id} source"))];

    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var choices = Choices(visit.Office, lead);
        if (!await MarkUrgent.MayMark(visit, lead, visit.Me))
            visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", (await visit.Person(lead.ResponsibleId))!.ShortName));
        else if (choices.FirstOrDefault(choice => choice.Key == args) is { } chosen) Set(visit, lead, chosen);
        else await LeadCard.ShowChoices(visit, lead, Rows(visit, lead, choices));
    }

    private static void Set(Visit visit, Lead lead, Choice chosen)
    {
        visit.Toast = visit.Office.Processes.Version(lead.ProcessVersion).Over(visit.Phrases)[chosen.Label];
        visit.Changed(lead);
        if (lead.Source == chosen.Key) return;
        visit.Record("lead.source", lead.Id, new { from = lead.Source ?? "", source = chosen.Key });
        lead.Source = chosen.Key;
    }

    private static IReadOnlyList<Choice> Choices(Office office, Lead lead) =>
        office.Processes.Version(lead.ProcessVersion).Choices.GetValueOrDefault(SalesProcess.Sources) ?? [];

    private static IEnumerable<IReadOnlyList<Button>> Rows(Visit visit, Lead lead, IReadOnlyList<Choice> choices)
    {
        var phrases = visit.Office.Processes.Version(lead.ProcessVersion).Over(visit.Phrases);
        return DialogScreen.Rows(choices.Select(choice => new Button((lead.Source == choice.Key ? "✓ " : "") + phrases[choice.Label],
            ButtonValue.Command($"/lead {lead.Id} source {choice.Key}", lead.Revision))));
    }
}
