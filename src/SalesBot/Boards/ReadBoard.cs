using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Boards;

/// <summary>The board: columns with their counts and sums, and of each the first cards; more of one when it is asked for.</summary>
public static class ReadBoard
{
    /// <summary>How many cards come at once.</summary>
    public const int PageSize = 15;

    /// <summary>The whole board, as far as the filter leaves it.</summary>
    public static async Task<IReadOnlyList<FilledColumn>> All(BoardLook look, BoardFilter filter)
    {
        var leads = await look.Left(filter);
        var totals = await CountColumns.Read(look, filter, leads);
        var pages = new List<(ColumnTotal Total, List<Lead> Leads)>();
        foreach (var total in totals)
            pages.Add((total, total.Count == 0 ? [] : await Page(total.Column.Of(look, filter, leads), total.Column, null)));
        var cards = await ReadCards.Of(look, [.. pages.SelectMany(page => page.Leads.Take(PageSize))]);
        return [.. pages.Select(page => new FilledColumn(page.Total, Cards(page.Leads, cards), Next(page.Leads, page.Total.Column)))];
    }

    /// <summary>The cards of one column after a place; null for a place that is none.</summary>
    public static async Task<FilledColumn?> More(BoardLook look, BoardFilter filter, string key, string after)
    {
        if (BoardPlace.Read(after) is not { } place || key.Length > 40) return null;
        var column = BoardColumn.ByKey(key, look.Phrases);
        var page = await Page(column.Of(look, filter, await look.Left(filter)), column, place);
        var cards = await ReadCards.Of(look, [.. page.Take(PageSize)]);
        return new FilledColumn(new ColumnTotal(column, page.Count, 0), Cards(page, cards), Next(page, column));
    }

    private static IReadOnlyList<BoardCard> Cards(List<Lead> page, IReadOnlyDictionary<long, BoardCard> cards) =>
        [.. page.Take(PageSize).Select(lead => cards[lead.Id])];

    // Of the open ones those that wait longest come first, of the ended ones the latest. A page begins at a lead, not at a count.
    private static Task<List<Lead>> Page(IQueryable<Lead> leads, BoardColumn column, (DateTimeOffset At, long Id)? after)
    {
        if (column.Ended is null)
        {
            if (after is var (at, id))
                leads = leads.Where(lead => lead.WaitingSince >= at && (lead.WaitingSince > at || lead.Id > id));
            return leads.OrderBy(lead => lead.WaitingSince).ThenBy(lead => lead.Id).Take(PageSize + 1).ToListAsync();
        }

        if (after is var (before, last))
            leads = leads.Where(lead => lead.ClosedAt <= before && (lead.ClosedAt < before || lead.Id < last));
        return leads.OrderByDescending(lead => lead.ClosedAt).ThenByDescending(lead => lead.Id).Take(PageSize + 1).ToListAsync();
    }

    private static string? Next(List<Lead> page, BoardColumn column)
    {
        if (page.Count <= PageSize) return null;
        var last = page[PageSize - 1];
        return BoardPlace.Of(column.Ended is null ? last.WaitingSince : last.ClosedAt ?? last.CreatedAt, last.Id);
    }
}

/// <summary>A column as it is shown.</summary>
/// <param name="Total">What it holds.</param>
/// <param name="Cards">Its cards, as far as they came.</param>
/// <param name="Next">The place after them; null when there are no more.</param>
public sealed record FilledColumn(ColumnTotal Total, IReadOnlyList<BoardCard> Cards, string? Next);
