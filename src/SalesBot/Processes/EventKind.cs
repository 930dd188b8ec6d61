namespace SalesBot.Processes;

/// <summary>Which way an event goes.</summary>
public enum Direction
{
    /// <summary>From the client to us.</summary>
    Incoming,

    /// <summary>From us to the client.</summary>
    Outgoing,
}

/// <summary>What happened.</summary>
public enum EventKind
{
    /// <summary>Звонок.</summary>
    Call,

    /// <summary>Электронное письмо.</summary>
    Letter,

    /// <summary>Личная встреча.</summary>
    Meeting,
}
