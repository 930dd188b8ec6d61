using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Leads;

/// <summary>What becomes a lead without a command: a number, a line, a forwarded message, a contact card.</summary>
internal static class LeadEntries
{
    /// <summary>A line that is typed or forwarded.</summary>
    public static TextEntry Text { get; } = new(20, IsNew, RegisterLead.FromText);

    /// <summary>A line where the registration asks for the number.</summary>
    public static WholeEntry Whole { get; } =
        new(RegisterLead.PlanKey, "reach", IsWhole, RegisterLead.FillIn, RegisterLead.Correct);

    /// <summary>[Звонок] [Письмо], for who registers them.</summary>
    public static IEnumerable<Button> New(Visit visit) => !RegisterLead.MayRegister(visit) ? [] :
    [
        new Button(visit.Phrases["button.call"], ButtonValue.Command("/call"), ButtonStyle.Primary),
        new Button(visit.Phrases["button.letter"], ButtonValue.Command("/letter")),
    ];

    /// <summary>[Обращения], for whoever is of the company.</summary>
    public static IEnumerable<Button> List(Visit visit) =>
        visit.Me.IsExternal ? [] : [new Button(visit.Phrases["button.leads"], ButtonValue.Command("/leads"))];

    /// <summary>Whose deputy acts; an action has read both the lead and its responsible before it is recorded.</summary>
    public static int? StoodInFor(Work work, int actor, long id)
    {
        if (work.Db.Leads.Local.FindEntry(id)?.Entity is not { } lead || lead.ResponsibleId == actor || lead.AuthorId == actor) return null;
        return work.Db.People.Local.FindEntry(lead.ResponsibleId)?.Entity.DeputyId == actor ? lead.ResponsibleId : null;
    }

    /// <summary>More than the number or the address that was asked for.</summary>
    private static bool IsWhole(string text) => PhoneNumber.TryParse(text) is null && EmailAddress.TryParse(text) is null
        && QuickEntry.LooksLikeEntry(text.TrimStart('/'));

    private static bool IsNew(Visit visit, string text) =>
        text.Length > 0 && (visit.Incoming.ForwardedFrom is not null || QuickEntry.LooksLikeEntry(text));
}
