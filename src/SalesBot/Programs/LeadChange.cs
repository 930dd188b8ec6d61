using SalesBot.Processes;

namespace SalesBot.Programs;

/// <summary>What a program changes of an open lead; null for what stays as it is.</summary>
public sealed record LeadChange
{
    /// <summary>What it is about; empty for nothing any more.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it came by a call or a letter.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>Who speaks for the client, the first column of the contact line.</summary>
    public string? Who { get; init; }

    /// <summary>How they are reached: E.164 or e-mail.</summary>
    public string? Reach { get; init; }

    /// <summary>The client by its id.</summary>
    public long? ClientId { get; init; }

    /// <summary>The client by name or ИНН: found by its ИНН, else made.</summary>
    public string? Client { get; init; }
}
