using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Finding;

/// <summary>How leads stand, as a search names it: a word of <see cref="All"/>, or the stage they are at.</summary>
/// <param name="Key">The ASCII word, or the key of the stage.</param>
/// <param name="IsStage">Whether it is a stage.</param>
internal sealed record LeadStatus(string Key, bool IsStage = false)
{
    /// <summary>The words; what people say for each is the text <c>find.status.WORD</c>. Those of /leads mean the same there.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "open",
        .. LeadFilters.Words.Except(["today", "tomorrow"], StringComparer.Ordinal),
        "won",
        "refused",
        "cancelled",
        "awaiting-approval",
        "approved",
        "in-execution",
        "done",
    ];

    /// <summary>The first word or pair of words that says how leads stand, and the rest; null when none does.</summary>
    public static (LeadStatus Status, IReadOnlyList<string> Others)? Take(IReadOnlyList<string> words, SalesProcess process,
        Phrases phrases)
    {
        // «На согласовании» before «согласовании»: the longer first.
        for (var length = 2; length > 0; length--)
        {
            for (var at = 0; at + length <= words.Count; at++)
            {
                if (Known(string.Join(' ', words.Skip(at).Take(length)), process, phrases) is { } status)
                    return (status, [.. words.Take(at), .. words.Skip(at + length)]);
            }
        }

        return null;
    }

    /// <summary>Those of the leads that stand so.</summary>
    public IQueryable<Lead> Apply(Work work, IQueryable<Lead> leads)
    {
        var (db, key) = (work.Db, Key);
        return this switch
        {
            { IsStage: true } => leads.Where(lead => lead.State == LeadState.Open && lead.Stage == key),
            { Key: "won" } => leads.Where(lead => lead.State == LeadState.Won),
            { Key: "refused" } => leads.Where(lead => lead.State == LeadState.Refused),
            { Key: "cancelled" } => leads.Where(lead => lead.State == LeadState.Cancelled),
            { Key: "awaiting-approval" } => WithOrder(OrderState.AwaitingApproval),
            { Key: "approved" } => WithOrder(OrderState.Approved),
            { Key: "in-execution" } => WithOrder(OrderState.InWork),
            { Key: "done" } => leads.Where(lead => db.Set<Order>().Any(order => order.LeadId == lead.Id && order.State == OrderState.Done)),
            _ => LeadFilters.Apply(work, leads.Where(lead => lead.State == LeadState.Open), key),
        };

        // Orders on their way are few: they lead to their leads. Those done are most: their leads are asked.
        IQueryable<Lead> WithOrder(OrderState state) => leads
            .Where(lead => db.Set<Order>().Where(order => order.State == state).Select(order => order.LeadId).Contains(lead.Id));
    }

    private static LeadStatus? Known(string said, SalesProcess process, Phrases phrases)
    {
        var word = All.FirstOrDefault(word => phrases[$"find.status.{word}"].Split(", ").Contains(said, StringComparer.Ordinal));
        if (word is not null) return new LeadStatus(word);
        var stage = process.Stages.Where(stage => stage.Document is DocumentKind.Event or DocumentKind.Order)
            .FirstOrDefault(stage => new[] { stage.Title, stage.Button }
                .Any(key => phrases.Has(key) && string.Join(' ', Clients.SearchWords.Of(phrases[key])) == said));
        return stage is null ? null : new LeadStatus(stage.Key, IsStage: true);
    }
}
