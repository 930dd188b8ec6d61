namespace SalesBot.Erasing;

/// <summary>
/// What becomes of the rows of a table when a person is erased. Where nothing is said of a table, «удалено» takes the place of what names
/// the person, in every text of every row.
/// </summary>
/// <param name="Rows">Type of the rows.</param>
/// <param name="Kind">What they are, the end of the text <c>privacy.kind.KIND</c>.</param>
public sealed record PersonalTable(Type Rows, string Kind)
{
    /// <summary>Column with the id of whose row it is, and the kind of person it is an id of; null for none.</summary>
    public (string Column, string Kind)? Owner { get; init; }

    /// <summary>Columns with a phone or an address: a row is theirs whose it is.</summary>
    public IReadOnlyList<string> Reach { get; init; } = [];

    /// <summary>Whether a row is theirs as soon as anything in it names them.</summary>
    public bool ByMention { get; init; }

    /// <summary>Columns that are emptied in a row of theirs.</summary>
    public IReadOnlyList<string> Wipe { get; init; } = [];

    /// <summary>Whether a row of theirs is removed.</summary>
    public bool Remove { get; init; }

    /// <summary>Whether it is passed over: nothing of a person is in it, or another step erases it.</summary>
    public bool PassOver { get; init; }
}
