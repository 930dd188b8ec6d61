using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>
/// Where a client came from by the number of ours that was dialled: each advertisement has its own, and the process file says which is
/// whose (D3).
/// </summary>
internal static class DialledSource
{
    // Whoever is registered later was not called about by this call.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <summary>Sets the source of a lead that is registered of a call; what is known already stays.</summary>
    public static async Task Registered(Visit visit, DialogState dialog, Lead lead)
    {
        var numbers = visit.Office.Processes.Version(lead.ProcessVersion).Dialled;
        if (numbers.Count == 0 || lead.Source is not null || PhoneNumber.TryParse(dialog.Value("reach") ?? "") is not { } phone) return;
        var (client, after) = (phone.E164, visit.Now - Recent);
        var call = await visit.Db.ExchangeCalls.AsNoTracking().Where(call => call.Phone == client && !call.Outgoing && call.At > after)
            .OrderByDescending(call => call.At).Select(call => new { call.Dialled, call.To }).FirstOrDefaultAsync();
        if (call is null || Of(numbers, call.Dialled, call.To) is not { } source) return;
        lead.Source = source;
        visit.Record("lead.source", lead.Id, new { from = "", source });
    }

    /// <summary>The source of the first of these that is one of the numbers; null for none. Pure.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> numbers, params IEnumerable<string?> dialled) =>
        dialled.Select(text => PhoneNumber.TryParse(text ?? "") is { } phone ? numbers.GetValueOrDefault(phone.E164) : null)
            .FirstOrDefault(source => source is not null);
}
