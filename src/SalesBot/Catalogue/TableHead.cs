namespace SalesBot.Catalogue;

/// <summary>Looks for the head among the first rows of a table. Pure.</summary>
/// <param name="columns">Which columns it may have.</param>
/// <param name="phrases">For their names.</param>
internal sealed class TableHead(TableColumns columns, Phrases phrases)
{
    /// <summary>
    /// The first of the first lines that has all columns that must be there, with the one under it that parts them; when none has, the
    /// first line. Null for a table without one.
    /// </summary>
    public FoundHead? Find(IEnumerator<SheetRow> rows)
    {
        SheetRow? first = null, above = null;
        for (var looked = 0; looked < TableHeadings.LinesLooked && rows.MoveNext(); looked++)
        {
            if (rows.Current.Hidden) continue;
            first ??= rows.Current;
            if (TableHeadings.IsHead(rows.Current, columns, phrases)) return WithUnder(rows.Current, rows);
            if (Both(above, rows.Current) is { } both) return new FoundHead(both, null, IsHead: true);
            above = rows.Current;
        }

        return first is null ? null : new FoundHead(first, null, IsHead: false);
    }

    private FoundHead WithUnder(SheetRow head, IEnumerator<SheetRow> rows)
    {
        if (!columns.TwoRows || !rows.MoveNext()) return new FoundHead(head, null, IsHead: true);
        return Both(head, rows.Current) is { } both ? new FoundHead(both, null, IsHead: true)
            : new FoundHead(head, rows.Current, IsHead: true);
    }

    private SheetRow? Both(SheetRow? upper, SheetRow lower) => columns.TwoRows && upper is not null
        && TwoRowHead.Of(upper, lower) is { } both && TableHeadings.IsHead(both, columns, phrases) ? both : null;
}

/// <summary>The head of a table.</summary>
/// <param name="Row">The row, or two as one.</param>
/// <param name="Waiting">The row after it, where it has been read already.</param>
/// <param name="IsHead">Whether all columns are there that must be.</param>
internal sealed record FoundHead(SheetRow Row, SheetRow? Waiting, bool IsHead);
