namespace SalesBot.Delivery;

/// <summary>Where a notice to a person goes.</summary>
/// <param name="Id">The address.</param>
/// <param name="Lives">Whether anything arrives there.</param>
public sealed record NoticeAddress(int Id, bool Lives);
