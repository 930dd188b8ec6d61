using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Audit;
using SalesBot.Broadcasts;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Jobs;
using SalesBot.Leads;
using SalesBot.Leads.Finding;
using SalesBot.Letters;
using SalesBot.Materials;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Reports;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.Conversations;

/// <summary>What can be typed with a slash. A command is one file and one line here.</summary>
public static class Commands
{
    private const Role Everybody = Role.Secretary | Role.Manager | Role.Approver | Role.ExecutionHead | Role.Executor | Role.Accountant | Role.Admin;

    // With those who are not of the company (B21).
    private const Role Anybody = Everybody | Role.External;

    private static readonly IReadOnlyList<Command> All =
    [
        new("start", Anybody, Help.Run, Listed: false),
        new("call", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Call, line)),
        new("letter", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Letter, line)),
        new("missed", Role.None, MissedCallActions.Run),
        new("letters", Everybody, LetterActions.Run, Listed: false),
        new("contact", Everybody, ContactTaskActions.Run, Listed: false),
        new("rule", Everybody, RuleActions.Run, Listed: false),
        new("campaign", Role.Manager | Role.Admin, CampaignActions.Run) { OfRegistrarsToo = true },
        new("dial", Everybody, CallActions.Run, Listed: false),
        new("find", Everybody, FindLeads.Run),
        new("leads", Everybody, ListLeads.Run),
        new("lead", Everybody, LeadActions.Run, Listed: false),
        new("client", ShowClient.MaySee, ShowClient.Run, Listed: false),
        new("history", Everybody, LeadHistory.Run, Listed: false),
        new("undo", Anybody, PressUndo.Run, Listed: false),
        new("today", Everybody, ShowToday.Run),
        new("waiting", Everybody, ShowWaiting.Run),
        new("report", Role.Manager | Role.Approver | Role.ExecutionHead | Role.Admin, ShowReport.Run),
        new("approvals", Everybody, ListApprovals.Run),
        new("away", Everybody, GoAway.Run),
        new("assignment", Everybody, AnswerAssignment.Run, Listed: false),
        new("approval", Everybody, ApprovalActions.Run, Listed: false),
        new("orders", Anybody, ListOrders.Run),
        new("order", Anybody, OrderActions.Run, Listed: false),
        new("catalogue", Role.Admin, ShowCatalogue.Run),
        new("materials", Role.Admin, ShowMaterials.Run),
        new("cancel", Anybody, CancelDialog.Run),
        new("language", Anybody, ChooseLanguage.Run),
        new("link", Anybody, LinkChannel.Run),
        new("people", Role.Admin, ListPeople.Run),
        new("person", Role.Admin, PersonActions.Run, Listed: false),
        new("invite", Role.Admin, InvitePerson.Run),
        new("access", Role.Admin, DecideAccess.Run, Listed: false),
        new("rules", Role.Admin, ListRules.Run),
        new("audit", Role.Admin, ShowAudit.Run),
        new("delivery", Role.Admin, ShowDelivery.Run),
        new("broadcast", Role.Admin, BroadcastActions.Run),
        new("jobs", Role.Admin, ShowJobs.Run),
        new("help", Anybody, Help.Run),
    ];

    /// <summary>Runs what was typed or pressed; unknown and forbidden ones are answered.</summary>
    public static Task Run(Visit visit, string text)
    {
        var split = text.IndexOfAny([' ', '\n']);
        var name = (split < 0 ? text : text[..split])[1..].ToLowerInvariant();
        // In a group Telegram writes /call@the_bot.
        if (name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        var command = All.FirstOrDefault(command => command.Name == name);
        if (command is null) return Answer(visit, visit.Phrases.Say("command.unknown", ("name", CleanText.OneLine(name, 32).Text)));
        return MayUse(visit, command) ? command.Run(visit, split < 0 ? "" : text[(split + 1)..].Trim()) : Answer(visit, visit.Phrases["error.no-right"]);
    }

    /// <summary>Names of the commands a person has in their menu, in order.</summary>
    public static IReadOnlyList<string> MenuOf(Person person, Role registrars) =>
        [.. All.Where(command => command.Listed && person.Has(command.RolesWith(registrars))).Select(command => command.Name)];

    /// <summary>What to do next when nothing is under way.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Suggestions(Visit visit)
    {
        var phrases = visit.Phrases;
        if (RegisterLead.MayRegister(visit))
            yield return [new Button(phrases["button.call"], ButtonValue.Command("/call"), ButtonStyle.Primary), new Button(phrases["button.letter"], ButtonValue.Command("/letter"))];
        if (visit.Me.IsExternal) yield return [new Button(phrases["button.orders"], ButtonValue.Command("/orders"), ButtonStyle.Primary), new Button(phrases["button.help"], ButtonValue.Command("/help"))];
        else yield return [new Button(phrases["button.leads"], ButtonValue.Command("/leads")), new Button(phrases["button.help"], ButtonValue.Command("/help"))];
    }

    /// <summary>Whether the person may use the command with this name; nobody may use one that there is not.</summary>
    internal static bool MayUse(Visit visit, string name) => All.FirstOrDefault(command => command.Name == name) is { } command && MayUse(visit, command);

    private static bool MayUse(Visit visit, Command command) =>
        visit.Me.Has(command.RolesWith(visit.Office.Processes.Current.First.Roles));

    private static async Task Answer(Visit visit, string line)
    {
        if (visit.Incoming.Tap is not null) visit.Toast = line;
        else await visit.Reply(new Screen { Lines = [line], Rows = [.. Suggestions(visit)] });
    }
}

/// <summary>A command.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Roles">Who may; <see cref="Role.None"/>: whoever registers calls, by the process file.</param>
/// <param name="Run">What it does; gets what followed the name.</param>
/// <param name="Listed">Whether it is in the menu.</param>
internal sealed record Command(string Name, Role Roles, Func<Visit, string, Task> Run, bool Listed = true)
{
    /// <summary>Whether those who register calls may as well.</summary>
    public bool OfRegistrarsToo { get; init; }

    /// <summary>Who may, where these register calls.</summary>
    public Role RolesWith(Role registrars) => Roles == Role.None || OfRegistrarsToo ? Roles | registrars : Roles;
}
