using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>A lead as one line of a list.</summary>
internal static class LeadRow
{
    public static string Text(Work work, Lead lead, string responsible, Phrases phrases) => lead.State switch
    {
        LeadState.Won => phrases.Say("row.won", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases))),
        LeadState.Refused => phrases.Say(
            "row.refused", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases)),
            ("reason", LeadWords.RefusalReason(work.Office, lead, phrases))),
        LeadState.Cancelled => phrases.Say("row.cancelled", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases))),
        _ => phrases.Say(
            "row.open", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases)),
            ("stage", LeadWords.Subject(lead, work.Office, phrases)), ("who", responsible),
            ("waits", phrases.Waiting(lead.WaitingSince, work.LocalNow))),
    };
}
