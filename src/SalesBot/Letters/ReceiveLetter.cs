using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>A letter as it was handed in.</summary>
/// <param name="FromName">Who wrote it; empty when unknown.</param>
/// <param name="Email">Their address; null when unknown.</param>
/// <param name="Phone">Their phone; null when unknown.</param>
/// <param name="Subject">Subject, on one line.</param>
/// <param name="Text">Text, at most <see cref="Letter.MaxText"/> characters.</param>
/// <param name="ReceivedAt">When it was received.</param>
public sealed record ArrivedLetter(string FromName, EmailAddress? Email, PhoneNumber? Phone, string Subject, string Text,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The address it was sent to; null when nobody said.</summary>
    public string? To { get; init; }

    /// <summary>The mail system's own id of it; null for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its files: name, MIME type and bytes, none of them empty.</summary>
    public IReadOnlyList<(string Name, string MediaType, byte[] Content)> Files { get; init; } = [];
}

/// <summary>What became of a letter that was handed in.</summary>
/// <param name="Number">Its number, M-2026-000017.</param>
/// <param name="State"><c>waiting</c> for somebody to decide what it is, or <c>logged</c> as no sale by a rule.</param>
/// <param name="Rule">Number of the rule it went by; null for none.</param>
/// <param name="Duplicate">The mail system's id was known: nothing was done.</param>
public sealed record LetterReport(string Number, string State, long? Rule, bool Duplicate);

/// <summary>
/// Keeps a letter from a mail gateway or a web-site form; the first rule that fits says where it goes, else those who register letters have
/// it to decide (B6).
/// </summary>
public static class ReceiveLetter
{
    /// <summary>Keeps it and tells whom it concerns, in one unit of work with the caller's.</summary>
    public static async Task<LetterReport> Do(Work work, ArrivedLetter arrived)
    {
        if (arrived.ExternalId is { } known
            && await work.Db.Letters.AsNoTracking().FirstOrDefaultAsync(x => x.ExternalId == known) is { } former)
            return Report(former, duplicate: true);
        var letter = await Sort(work, arrived);
        if (letter.IsOpen) await Tell(work, letter);
        return Report(letter, duplicate: false);
    }

    /// <summary>Keeps it with its files, and does with it what the first rule that fits says; nobody is told of one that waits.</summary>
    internal static async Task<Letter> Sort(Work work, ArrivedLetter arrived)
    {
        var letter = await KeepWhole(work, arrived);
        if (await LetterRules.First(work, letter) is { } rule) await ApplyRule.To(work, letter, rule, Priority.Notice);
        await work.Db.SaveChangesAsync();
        return letter;
    }

    /// <summary>Keeps it with its files.</summary>
    internal static async Task<Letter> KeepWhole(Work work, ArrivedLetter arrived)
    {
        var letter = await Keep(work, arrived, null);
        foreach (var (name, mediaType, content) in arrived.Files)
            work.Db.LetterFiles.Add(new LetterFile
            {
                LetterId = letter.Id,
                FileId = (await FileStore.Keep(work, CleanFileName.Of(name), mediaType, content, null)).Id,
            });
        await work.Db.SaveChangesAsync();
        return letter;
    }

    /// <summary>The row, saved.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="arrived">The letter.</param>
    /// <param name="author">Who forwarded it and has it to decide; null: nobody by name.</param>
    internal static async Task<Letter> Keep(Work work, ArrivedLetter arrived, Person? author)
    {
        var letter = new Letter
        {
            Number = await work.NextNumber("M"),
            FromName = arrived.FromName,
            Email = arrived.Email?.Key,
            Phone = arrived.Phone?.E164,
            Sender = arrived.Email?.Key ?? arrived.Phone?.E164,
            Domain = arrived.Email?.Key.Split('@')[^1],
            To = arrived.To,
            Subject = arrived.Subject,
            Text = arrived.Text,
            ReceivedAt = arrived.ReceivedAt,
            CreatedAt = work.Now,
            ExternalId = arrived.ExternalId,
            AuthorId = author?.Id,
            HolderId = author?.Id,
            RemindAt = DueLetters.First(work),
        };
        letter.MakeWords();
        work.Db.Letters.Add(letter);
        await work.Db.SaveChangesAsync();
        work.Record("letter.received", details: new { letter = letter.Number, sender = letter.Sender });
        return letter;
    }

    /// <summary>Tells whom it waits for.</summary>
    internal static async Task Tell(Work work, Letter letter)
    {
        foreach (var person in await LetterAccess.WhoDecides(work, letter))
            await work.Notify(person, await LetterCard.Notice(work, letter, person, "letter.title"));
    }

    private static LetterReport Report(Letter letter, bool duplicate) => new(letter.Number,
        letter.IsOpen ? "waiting" : letter.State == LetterState.Logged ? "logged" : "registered", letter.RuleId, duplicate);
}
