namespace SalesBot.OfficeSettings;

/// <summary>
/// What an administrator has given in the chat for one setting. The row stays when it is taken back, so that its revision grows.
/// </summary>
public sealed class OfficeSetting
{
    /// <summary>The setting; key, an ASCII word such as <c>hours</c> or <c>seller.name</c>.</summary>
    public required string Key { get; set; }

    /// <summary>The value in the form it is kept in; null while none is given here.</summary>
    public string? Value { get; set; }

    /// <summary>Who gave it or took it back.</summary>
    public int PersonId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Grows with every change. The sum of all of them tells a process whether it has read the settings as they are.</summary>
    public int Revision { get; set; }
}
