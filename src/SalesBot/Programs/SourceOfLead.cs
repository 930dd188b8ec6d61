using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Programs;

/// <summary>Which program handed a lead in, and where the client came from, on the lead's card.</summary>
internal static class SourceOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var id = shown.Lead.Id;
        var source = await shown.Work.Db.LeadSources.AsNoTracking().FirstOrDefaultAsync(one => one.LeadId == id);
        var choices = shown.Work.Office.Processes.Version(shown.Lead.ProcessVersion).Choices.GetValueOrDefault(SalesProcess.Sources) ?? [];
        var label = choices.FirstOrDefault(choice => choice.Key == shown.Lead.Source)?.Label;
        var said = (LeadCardPlace.Beginning, Draw("lead.source", shown.Lead.Source ?? "", label));
        if (source is null) return shown.Lead.Source is null ? null : new OnLeadCard { Lines = [said] };
        string[] utm = [source.UtmSource, source.UtmMedium, source.UtmCampaign, source.UtmTerm, source.UtmContent];
        return new OnLeadCard
        {
            Beginning = (phrases, when) => phrases.Say("lead.handed-in",
                ("program", source.Program.Length > 0 ? source.Program : phrases["channel.api"]), ("when", when)),
            Lines =
            [
                .. shown.Lead.Source is null ? [] : new[] { said },
                .. Texts(source, utm).Select(one => (LeadCardPlace.Beginning, Draw(one.Key, one.Text, null))),
            ],
        };
    }

    private static IEnumerable<(string Key, string Text)> Texts(LeadSource source, string[] utm)
    {
        if (utm.Any(word => word.Length > 0)) yield return ("lead.utm", string.Join(" / ", utm.Where(word => word.Length > 0)));
        if (source.Page.Length > 0) yield return ("lead.page", source.Page);
    }

    private static Func<Phrases, Screens.Line> Draw(string key, string text, string? label) =>
        phrases => phrases.Say(key, ("text", key == "lead.source" && label is not null ? phrases[label] : text));
}
