using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.LongRequests;

/// <summary>Asks for something that takes long: the turn ends with a card that says so, and the result takes its place.</summary>
public static class AskLong
{
    /// <summary>On a card of its own.</summary>
    public static async Task OnNewCard<T>(Visit visit, LongKind kind, T particulars) =>
        visit.ReplyNew(Waiting(visit, kind), (await Put(visit, kind, particulars, null)).Card);

    /// <summary>On a card that the caller draws; returns what it shows meanwhile.</summary>
    public static async Task<Screen> OnCard<T>(Visit visit, LongKind kind, T particulars, string cardKey)
    {
        await Put(visit, kind, particulars, cardKey);
        return Waiting(visit, kind);
    }

    /// <summary>What is asked for a second time while the first waits is done once.</summary>
    private static async Task<LongRequest> Put<T>(Visit visit, LongKind kind, T particulars, string? cardKey)
    {
        var (address, name, json) = (visit.Address.Id, kind.Name, JsonSerializer.Serialize(particulars));
        if (await visit.Db.LongRequests.FirstOrDefaultAsync(asked => asked.AddressId == address && asked.Kind == name
            && asked.Particulars == json && asked.CardKey == cardKey) is { } waiting) return waiting;
        var request = new LongRequest { Kind = name, Particulars = json, AddressId = address, CardKey = cardKey, DueAt = visit.Now };
        visit.Db.LongRequests.Add(request);
        await visit.Db.SaveChangesAsync();
        return request;
    }

    private static Screen Waiting(Visit visit, LongKind kind) => new() { Lines = [visit.Phrases[kind.Waiting]] };
}
