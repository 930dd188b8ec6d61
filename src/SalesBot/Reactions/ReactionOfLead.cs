using SalesBot.Leads;

namespace SalesBot.Reactions;

/// <summary>By when somebody has to act, on the lead's card (B13).</summary>
internal static class ReactionOfLead
{
    public static Task<OnLeadCard?> Read(LeadOnCard shown) => Task.FromResult(Lines(shown));

    private static OnLeadCard? Lines(LeadOnCard shown)
    {
        var (lead, calendar, now) = (shown.Lead, shown.Work.Office.Calendar, shown.Work.LocalNow);
        if (lead.State != LeadState.Open || lead.ReactBy is not { } by) return null;
        return OnLeadCard.Line(LeadCardPlace.Reaction, phrases => phrases.Say(
            "reaction.line",
            ("when", phrases.DayAndTime(calendar.ToLocal(by), now)),
            ("left", ReactionWords.Left(lead, calendar, now, phrases))));
    }
}
