using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>One client of a campaign's list, to be called (B17).</summary>
public sealed class CampaignCall
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The campaign.</summary>
    public int CampaignId { get; set; }

    /// <summary>Its line in the list.</summary>
    public int Row { get; set; }

    /// <summary>What goes first.</summary>
    public CallPriority Priority { get; set; }

    /// <summary>The number with its extension (<see cref="PhoneNumber.Value"/>); once in a campaign.</summary>
    public required string Phone { get; set; }

    /// <summary>Name and company; empty when the list has neither.</summary>
    public string Who { get; set; } = "";

    /// <summary>What the list says of them; empty for nothing.</summary>
    public string About { get; set; } = "";

    /// <summary>Whose call it is, by the list or by a promise to call again; null: of whoever asks for the next.</summary>
    public int? CallerId { get; set; }

    /// <summary>The client was promised a call at <see cref="DueAt"/>.</summary>
    public bool Promised { get; set; }

    /// <summary>Not to be called before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often nobody answered.</summary>
    public int Attempts { get; set; }

    /// <summary>How it stands.</summary>
    public CallState State { get; set; }

    /// <summary>Who has it in hand; null when nobody does.</summary>
    public int? TakenById { get; set; }

    /// <summary>When the clockwork looks at it next: it reminds of a promise, or puts back what was left lying. Null for neither.</summary>
    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>How often it has reminded of the promise.</summary>
    public int Reminded { get; set; }

    /// <summary>Who ended it; null while it is under way.</summary>
    public int? EndedById { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The lead that came of it; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Whether somebody still has to call.</summary>
    public bool IsOpen => State is CallState.Waiting or CallState.InHand;
}

/// <summary>What goes first.</summary>
public enum CallPriority
{
    /// <summary>Высокий.</summary>
    High = 1,

    /// <summary>Обычный.</summary>
    Normal = 2,

    /// <summary>Низкий.</summary>
    Low = 3,
}

/// <summary>How a call of a campaign stands.</summary>
public enum CallState
{
    /// <summary>Nobody has it in hand.</summary>
    Waiting,

    /// <summary>Somebody has it in hand.</summary>
    InHand,

    /// <summary>Дозвонились.</summary>
    Reached,

    /// <summary>Не интересно.</summary>
    NotInterested,

    /// <summary>Nobody answered, as often as the process file says.</summary>
    NoAnswer,

    /// <summary>Asked not to be called again: left out of every list from then on.</summary>
    Unwilling,
}
