namespace SalesBot.ClientLists;

/// <summary>What a list would do, and what of it was left out.</summary>
/// <param name="Clients">Companies in it.</param>
/// <param name="Contacts">Contacts in it.</param>
/// <param name="Bad">Rows that were not understood.</param>
/// <param name="Hidden">Rows that are hidden in the file.</param>
/// <param name="Doubtful">Companies whose ИНН has a wrong check digit: they are taken as they are.</param>
/// <param name="Ignored">Headings of columns that are none of ours.</param>
internal sealed record ImportPreview(
    Newness Clients, Newness Contacts, int Bad, int Hidden, int Doubtful, IReadOnlyList<string> Ignored)
{
    /// <summary>Names of further sheets with such a table, which were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Whether all of it is there already.</summary>
    public bool SaysNothingNew => Clients.Added + Clients.Changed + Contacts.Added + Contacts.Changed == 0;
}

/// <summary>Of a list, what is new and what is not.</summary>
/// <param name="Added">Not there yet.</param>
/// <param name="Changed">There, and more is known of them by this list.</param>
/// <param name="Known">There, with those of whom more is known.</param>
internal sealed record Newness(int Added, int Changed, int Known);
