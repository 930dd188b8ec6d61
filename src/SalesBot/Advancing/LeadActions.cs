using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// The command /lead: shows a lead, or does what a button on its card says. An action is one file and a part of its feature.
/// </summary>
internal static class LeadActions
{
    /// <summary>What the buttons of the lead itself do.</summary>
    public static IReadOnlyList<LeadAction> Own { get; } =
    [
        new("take", TakeLead.Run, NeedsOpen: true, NeedsRight: true),
        new("go", AdvanceLead.Run, NeedsOpen: true, NeedsRight: true),
        new("edit", EditStage.Run, NeedsOpen: true, NeedsRight: true),
        new("note", AddNote.Run, NeedsOpen: false, NeedsRight: false),
        new("client", SetClient.Run, NeedsOpen: true, NeedsRight: true),
        new("hand", HandOn.Run, NeedsOpen: true, NeedsRight: true),
        new("more", LeadCard.ShowMore, NeedsOpen: true, NeedsRight: true),
        new("less", (visit, lead, _) => LeadCard.ShowWherePressed(visit, lead), NeedsOpen: false, NeedsRight: false),
        new("next", PlanContact.Run, NeedsOpen: true, NeedsRight: true),
        new("urgent", MarkUrgent.Run, NeedsOpen: true, NeedsRight: false),
        new("source", SetSource.Run, NeedsOpen: true, NeedsRight: false),
        new("heat", SetTemperature.Run, NeedsOpen: true, NeedsRight: true),
        new("files", SendFiles.Run, NeedsOpen: false, NeedsRight: false),
    ];

    /// <summary>/lead NUMBER, or «/lead id verb args» from a button.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var number = TypedNumber.ReadAny(args);
        if (words.Length == 0) await Commands.Run(visit, "/leads");
        else if (words[0].All(char.IsAsciiDigit)) await Run(visit, words);
        else if (number is { Year: not null, Letter: 'L' }) await Run(visit, [number.Text, .. number.Words(2)]);
        // Of several years, of something else than a lead, or a name: whoever types it looks for it.
        else if (Commands.MayUse(visit, "find")) await Commands.Run(visit, $"/find {args}");
        else await SayNone(visit, args);
    }

    private static async Task Run(Visit visit, string[] words)
    {
        var action = words.Length > 1 ? visit.Office.Features.Parts<LeadAction>().FirstOrDefault(one => one.Verb == words[1]) : null;
        var lead = await Find(visit, words[0]);
        if (lead is null || !await MayCome(visit, lead, action))
        {
            await SayNone(visit, words[0]);
            return;
        }

        if (action is null) await LeadCard.Show(visit, lead);
        else await Act(visit, lead, action, words.Length > 2 ? words[2] : "");
    }

    private static async Task Act(Visit visit, Lead lead, LeadAction action, string args)
    {
        if (await Allowed(visit, lead, action)) await action.Run(visit, lead, args);
        if (!action.ForRegistrars && await visit.PressedOnUnknownCard()) await LeadCard.ShowWherePressed(visit, lead);
    }

    /// <summary>There is none, or it is not theirs: the same words for both, so that a guess of numbers tells nothing.</summary>
    public static Task SayNone(Visit visit, string word) =>
        visit.Reply(new Screen
        {
            Lines = [visit.Phrases.Say("lead.none", ("number", word.Length > 20 ? word[..20] : word))],
            Tone = Tone.Problem,
        });

    /// <summary>A lead by its key or its number, the newest with it where no year was typed.</summary>
    public static async Task<Lead?> Find(Visit visit, string word)
    {
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await visit.Db.Leads.FirstOrDefaultAsync(lead => lead.Id == id);
        if (TypedNumber.Read(word) is not { Letter: 'L' } number) return null;
        var numbers = await StoredNumbers.Of(visit.Db, number);
        return await visit.Db.Leads.Where(lead => numbers.Contains(lead.Number)).OrderByDescending(lead => lead.Id).FirstOrDefaultAsync();
    }

    private static async Task<bool> MayCome(Visit visit, Lead lead, LeadAction? action) =>
        (action is { ForRegistrars: true } && visit.MayRegister) || await LeadAccess.MaySee(visit.Db, lead, visit.Me);

    private static async Task<bool> Allowed(Visit visit, Lead lead, LeadAction action)
    {
        if (action.NeedsOpen && lead.State != LeadState.Open)
        {
            visit.Toast = await Closed(visit, lead);
            await StopReminder.SayOver(visit, lead, visit.Toast);
            visit.Changed(lead);
            return false;
        }

        if (!action.NeedsRight || await LeadAccess.MayAct(visit.Db, lead, visit.Me)) return true;
        visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", (await visit.Person(lead.ResponsibleId))!.ShortName));
        visit.Changed(lead);
        return false;
    }

    private static async Task<string> Closed(Visit visit, Lead lead) =>
        lead is { ClosedById: { } id, ClosedAt: { } at } && await visit.Person(id) is { } closer
        ? visit.Phrases.Say("lead.closed-by-toast", ("number", lead.Number), ("who", closer.ShortName),
            ("when", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(at), visit.LocalNow)))
        : visit.Phrases.Say("lead.closed-toast", ("number", lead.Number));
}
