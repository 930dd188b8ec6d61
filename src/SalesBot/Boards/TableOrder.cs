using SalesBot.Leads;

namespace SalesBot.Boards;

/// <summary>
/// By what the table is sorted. Each has its index beside the state, so that a page of a million leads is read as quickly as one of ten.
/// </summary>
/// <param name="Key">The word in the address.</param>
/// <param name="Descending">Whether the latest come first.</param>
public sealed record TableOrder(string Key, bool Descending)
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["registered", "waits", "due", "ended"];

    /// <summary>The order for a word of the address, <c>-registered</c> for the latest first; null for another word.</summary>
    public static TableOrder? Of(string word)
    {
        if (word.Length == 0) return new TableOrder("registered", Descending: true);
        var key = word[0] == '-' ? word[1..] : word;
        return Keys.Contains(key, StringComparer.Ordinal) ? new TableOrder(key, Descending: word[0] == '-') : null;
    }

    /// <summary>The word for this order, or for the other way round.</summary>
    public string Word(bool descending) => (descending ? "-" : "") + Key;

    /// <summary>The leads in this order; those without such a moment are left out, for they stand nowhere in it.</summary>
    internal IQueryable<Lead> Sort(IQueryable<Lead> leads) => (Key, Descending) switch
    {
        ("registered", true) => leads.OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id),
        ("registered", false) => leads.OrderBy(lead => lead.CreatedAt).ThenBy(lead => lead.Id),
        ("waits", true) => leads.OrderByDescending(lead => lead.WaitingSince).ThenByDescending(lead => lead.Id),
        ("waits", false) => leads.OrderBy(lead => lead.WaitingSince).ThenBy(lead => lead.Id),
        ("due", true) => leads.Where(lead => lead.ReactBy != null).OrderByDescending(lead => lead.ReactBy)
            .ThenByDescending(lead => lead.Id),
        ("due", false) => leads.Where(lead => lead.ReactBy != null).OrderBy(lead => lead.ReactBy).ThenBy(lead => lead.Id),
        (_, true) => leads.Where(lead => lead.ClosedAt != null).OrderByDescending(lead => lead.ClosedAt)
            .ThenByDescending(lead => lead.Id),
        (_, false) => leads.Where(lead => lead.ClosedAt != null).OrderBy(lead => lead.ClosedAt).ThenBy(lead => lead.Id),
    };

    /// <summary>Those of them behind a place.</summary>
    internal IQueryable<Lead> After(IQueryable<Lead> leads, DateTimeOffset at, long id) => (Key, Descending) switch
    {
        ("registered", true) => leads.Where(lead => lead.CreatedAt <= at && (lead.CreatedAt < at || lead.Id < id)),
        ("registered", false) => leads.Where(lead => lead.CreatedAt >= at && (lead.CreatedAt > at || lead.Id > id)),
        ("waits", true) => leads.Where(lead => lead.WaitingSince <= at && (lead.WaitingSince < at || lead.Id < id)),
        ("waits", false) => leads.Where(lead => lead.WaitingSince >= at && (lead.WaitingSince > at || lead.Id > id)),
        ("due", true) => leads.Where(lead => lead.ReactBy <= at && (lead.ReactBy < at || lead.Id < id)),
        ("due", false) => leads.Where(lead => lead.ReactBy >= at && (lead.ReactBy > at || lead.Id > id)),
        (_, true) => leads.Where(lead => lead.ClosedAt <= at && (lead.ClosedAt < at || lead.Id < id)),
        (_, false) => leads.Where(lead => lead.ClosedAt >= at && (lead.ClosedAt > at || lead.Id > id)),
    };

    /// <summary>The place of a lead.</summary>
    internal string Place(Lead lead)
    {
        var at = Key switch
        {
            "registered" => lead.CreatedAt,
            "waits" => lead.WaitingSince,
            "due" => lead.ReactBy,
            _ => lead.ClosedAt,
        };
        return BoardPlace.Of(at ?? lead.CreatedAt, lead.Id);
    }
}
