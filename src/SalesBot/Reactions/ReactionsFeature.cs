using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Reactions;

/// <summary>The time in which a client is to be answered.</summary>
internal sealed class ReactionsFeature : Feature
{
    public override void DueWork(IDueWorks works) => works.Due<DueReactions>("reactions", due => due.Tell);

    public override IEnumerable<object> Parts =>
    [
        new LeadCardPart(ReactionOfLead.Read),
        new ClassChanged(ReactionsOfClient.Recount),
    ];
}
