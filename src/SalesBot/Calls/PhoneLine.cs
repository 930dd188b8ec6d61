namespace SalesBot.Calls;

/// <summary>At which number the exchange reaches a colleague; one may have several.</summary>
public sealed class PhoneLine
{
    /// <summary>Key: an extension (<c>101</c>), a SIP name, or a phone in E.164.</summary>
    public required string Number { get; set; }

    /// <summary>Whose it is.</summary>
    public int PersonId { get; set; }
}
