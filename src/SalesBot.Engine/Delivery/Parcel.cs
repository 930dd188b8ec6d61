using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>What a waiting message comes to, now that its turn has come.</summary>
internal abstract record Parcel
{
    private Parcel() { }

    /// <summary>It goes out as <paramref name="Outgoing"/>.</summary>
    public sealed record Ready(Outgoing Outgoing) : Parcel;

    /// <summary>There is nothing left to show.</summary>
    public sealed record Needless : Parcel;

    /// <summary>Its file is still on its way.</summary>
    public sealed record Waits : Parcel;

    /// <summary>It can never go out.</summary>
    public sealed record Impossible(string Reason) : Parcel;

    /// <summary>Packs a message: finds its file, decides what it replaces.</summary>
    public static async Task<Parcel> Pack(
        SalesBotDb db, OutboxMessage message, CardPlace at, Address address, Person person, Texts texts)
    {
        if (!person.Active && message.Priority != Priority.Interactive)
        {
            return new Impossible(UndeliveredReason.Dismissed);
        }
        if (IsStale(message, at.Newer) || Replaced(message, at) is not { } place)
        {
            return new Needless();
        }
        try
        {
            var screen = ScreenJson.Read(message.Screen);
            switch (await Absent(db, screen.FileId))
            {
                case { State: FileState.OnItsWay }:
                    return new Waits();
                case { } missing:
                    screen = Missing(missing, texts.For(person.Language));
                    break;
            }
            var file = screen.FileId is { } id ? await FileOf(db, id) : null;
            return screen.FileId is not null && file is null
                ? new Impossible(UndeliveredReason.FileMissing)
                : new Ready(new Outgoing(address.Route, address.Account, screen, file, place.Replaces, place.Removes, person.Language)
                {
                    Id = message.Id,
                    Priority = message.Priority,
                    Attempts = message.Attempts,
                });
        }
        catch (JsonException)
        {
            return new Impossible(UndeliveredReason.Unreadable);
        }
    }

    /// <summary>Which message it replaces and which disappears; null when it has no place to appear in.</summary>
    private static (string? Replaces, string? Removes)? Replaced(OutboxMessage message, CardPlace at)
    {
        var known = at.Card?.MessageId;
        var shown = (at.IsTaken ? null : message.OnMessageId) ?? known;
        return message.Placement switch
        {
            Placement.Fresh => (null, known),
            Placement.OnlyWhereShown when shown is null => null,
            // Pressed on another message than the one known as live: that one takes over, so that there is still one live card.
            _ => (shown, known == shown ? null : known),
        };
    }

    // A message that was held back, or came over from a dead address, may find a newer state of its card already there.
    // A notification still rings then, but shows the newer state.
    private static bool IsStale(OutboxMessage message, string? newer)
    {
        if (newer is null || message.Placement != Placement.Fresh)
        {
            return newer is not null;
        }
        message.Screen = newer;
        return false;
    }

    private static async Task<StoredFile?> Absent(SalesBotDb db, long? fileId) =>
        fileId is { } id ? await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.State != FileState.Here) : null;

    // Who asked for it hears why it does not come; who sent it was told already.
    private static Screen Missing(StoredFile file, Phrases phrases) =>
        new() { Lines = [phrases.Say("file.never-came", ("name", file.Name))], Tone = Tone.Problem };

    private static async Task<OutgoingFile?> FileOf(SalesBotDb db, long fileId) =>
        await db.Files.Where(f => f.Id == fileId)
            .Join(db.FileContents, f => f.Id, c => c.FileId, (f, c) => new OutgoingFile(f.Name, f.MediaType, c.Bytes))
            .FirstOrDefaultAsync();
}
