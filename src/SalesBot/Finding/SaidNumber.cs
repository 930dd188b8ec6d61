using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>A number of a lead or an order that is sent without a command: what it is of is opened (W11).</summary>
internal static class SaidNumber
{
    // What the bot writes behind a number in its own lists: who pastes such a line wants what it is of.
    private static readonly char[] ofLists = ['«', '·', '|', '—', '–', '-', '#'];

    /// <summary>The number and nothing else.</summary>
    public static TextEntry Entry { get; } = new(15, IsAlone, FindLeads.Run);

    /// <summary>A number of a lead with words: they are offered as a comment on it, as an answer to its card is.</summary>
    public static TextEntry WithWords { get; } = new(18, HasWords, Take);

    private static bool IsAlone(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.Read(text) is { IsSaid: true, Letter: 'L' or 'O' };

    // With the number of a telephone it is a line to register.
    private static bool HasWords(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.ReadFirst(text) is { } number && PhoneNumber.FindIn(number.Rest) is null;

    private static async Task Take(Visit visit, string text)
    {
        var number = TypedNumber.ReadFirst(text)!;
        var lead = number.Letter != 'L' || ofLists.Contains(number.Rest[0]) ? null
            : await visit.Db.Leads.FirstOrDefaultAsync(lead => lead.Number == number.Text);
        if (lead is not null)
            foreach (var entry in visit.Office.Features.Parts<ReplyEntry>())
                if (await entry.Take(visit, lead.Id, number.Rest)) return;
        await FindLeads.Run(visit, number.Text);
    }
}
