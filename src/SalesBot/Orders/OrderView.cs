using SalesBot.Conversations;
using SalesBot.Events;

namespace SalesBot.Orders;

/// <summary>What an order's card shows.</summary>
internal sealed record OrderView(
    Order Order, string LeadNumber, bool SeesLead, ShownMoney Money, (string Who, Event? Reached) Contact, string Client,
    IReadOnlyList<OrderLine> Lines, IReadOnlyDictionary<int, string> People, IReadOnlyList<string> Actions, AddedAnswers Added,
    IReadOnlyList<NamedFile> Files, IReadOnlyList<Func<Phrases, string>> Rejection, Work Work)
{
    /// <summary>Short name of a person; empty for nobody.</summary>
    public string Name(int? id) => id is { } known ? People.GetValueOrDefault(known, "") : "";
}
