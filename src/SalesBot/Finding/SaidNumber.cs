using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>A number of a lead or an order that is sent without a command: what it is of is opened (W11).</summary>
internal static class SaidNumber
{
    /// <summary>The number and nothing else.</summary>
    public static TextEntry Entry { get; } = new(15, IsAlone, FindLeads.Run);

    /// <summary>A number with words behind it.</summary>
    public static TextEntry WithWords { get; } = new(18, HasWords, Take);

    private static bool IsAlone(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.Read(text) is { IsSaid: true, Letter: 'L' or 'O' };

    // With the number of a telephone it is a line to register.
    private static bool HasWords(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.ReadFirst(text) is { } number && PhoneNumber.FindIn(number.Rest) is null;

    private static async Task Take(Visit visit, string text)
    {
        var number = TypedNumber.ReadFirst(text)!;
        if (!await SaidWithNumber.Take(visit, number)) await FindLeads.Run(visit, number.Text);
    }
}
