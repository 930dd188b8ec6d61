using SalesBot.Catalogue;

namespace SalesBot.ClientLists;

/// <summary>A file of companies and contacts, read row by row: a table or cards, whatever it is called. Pure.</summary>
internal sealed class ReadList
{
    private readonly byte[] bytes;
    private readonly Phrases phrases;
    private readonly ReadClients read;
    private readonly TableWalk<ClientRow> walk;

    public ReadList(byte[] bytes, Phrases phrases)
    {
        (this.bytes, this.phrases, read) = (bytes, phrases, new ReadClients(phrases));
        walk = new TableWalk<ClientRow>(ReadClients.Columns, ReadClients.MostRows, "client-list.empty", phrases, read.Row);
    }

    /// <summary>Companies whose ИНН has a wrong check digit so far.</summary>
    public int Doubtful => read.Doubtful;

    /// <summary>The rows that are understood, as they are asked for.</summary>
    /// <exception cref="CatalogueFileException">It is no table.</exception>
    public IEnumerable<ClientRow> Rows() => walk.Rows(
        VCardRows.IsCards(bytes) ? VCardRows.Of(bytes, phrases) : Tables.Rows(bytes, ReadClients.Columns, phrases));

    /// <summary>What stood beside them, once all were asked for.</summary>
    public TableReading<ClientRow> Beside() => walk.Reading([]) with
    {
        OtherSheets = VCardRows.IsCards(bytes) ? [] : Tables.OtherSheets(bytes, ReadClients.Columns, phrases),
    };
}
