namespace SalesBot.ClientLists;

/// <summary>
/// A list of companies and contacts on its way into the directory: shown first, then taken in batches, so that it can be watched, stopped
/// half-way, and goes on after a restart.
/// </summary>
public sealed class ClientImport
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The file.</summary>
    public long FileId { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Who sent it.</summary>
    public int PersonId { get; set; }

    /// <summary>The file with the rows that were not understood; null for none.</summary>
    public long? BadFileId { get; set; }

    /// <summary>What was shown of it before anything was taken: an <see cref="ImportPreview"/> as JSON.</summary>
    public required string Preview { get; set; }

    /// <summary>How it stands.</summary>
    public ClientImportState State { get; set; }

    /// <summary>Rows that were understood.</summary>
    public int Total { get; set; }

    /// <summary>How many of them have been taken: it goes on behind them.</summary>
    public int Done { get; set; }

    /// <summary>Clients that are new.</summary>
    public int AddedClients { get; set; }

    /// <summary>Clients of whom more is known now.</summary>
    public int ChangedClients { get; set; }

    /// <summary>Contacts that are new.</summary>
    public int AddedContacts { get; set; }

    /// <summary>Contacts of whom more is known now.</summary>
    public int ChangedContacts { get; set; }

    /// <summary>How often it was begun since a batch last succeeded.</summary>
    public int Tries { get; set; }

    /// <summary>The process that is at it, by the name of its sender's heart (<see cref="Delivery.Heart"/>); null for none.</summary>
    public string? TakenBy { get; set; }

    /// <summary>When the file was read.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Whether it may be begun, or gone on with.</summary>
    public bool Waits => State is ClientImportState.Shown or ClientImportState.Stopped or ClientImportState.Failed;
}

/// <summary>How an import stands.</summary>
public enum ClientImportState
{
    /// <summary>Shown, nothing is taken.</summary>
    Shown,

    /// <summary>Being taken.</summary>
    Running,

    /// <summary>Stopped by somebody; what was taken stays.</summary>
    Stopped,

    /// <summary>All of it is taken.</summary>
    Finished,

    /// <summary>Nobody wants it, or its file is gone; what was taken stays.</summary>
    Dropped,

    /// <summary>Given up after several tries; what was taken stays.</summary>
    Failed,
}
