namespace SalesBot.ClientLists;

/// <summary>What an import has come to, for the record: one line for all of it.</summary>
internal static class ImportCounts
{
    public static object Of(ClientImport import) => new
    {
        name = import.Name,
        rows = import.Done,
        addedClients = import.AddedClients,
        changedClients = import.ChangedClients,
        addedContacts = import.AddedContacts,
        changedContacts = import.ChangedContacts,
    };
}
