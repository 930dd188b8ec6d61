using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>A registration that is begun from a call of a campaign (B17).</summary>
internal static class BeginFromCall
{
    /// <summary>A client of a campaign was reached: whom and why we called is known.</summary>
    public static Task Begin(Visit visit, long callId, PhoneNumber phone, string who, string about)
    {
        var known = ImmutableDictionary<string, Answer>.Empty
            .Add(CampaignLeads.CallKey, Answer.Of(callId.ToString(CultureInfo.InvariantCulture)))
            .Add("reach", new Answer(phone.Value, visit.Phrases.Phone(phone)));
        return DialogShell.Start(visit, RegisterLead.New(visit, EventKind.Call) with
        {
            Outgoing = true,
            Answers = who.Length > 0 ? known.Add("who", Answer.Of(who)) : known,
            Hints = about.Length > 0 ? ImmutableDictionary<string, Answer>.Empty.Add("topic", Answer.Of(about))
                : ImmutableDictionary<string, Answer>.Empty,
        });
    }
}
