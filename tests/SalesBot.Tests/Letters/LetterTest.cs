using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Letters;
using SalesBot.Values;

namespace SalesBot.Tests.Letters;

/// <summary>An office that letters come to, as from a mail gateway.</summary>
public abstract class LetterTest : OfficeTest
{
    private protected const string Romashka = "ivan@romashka.ru";

    /// <summary>A letter comes and everybody sees it; what became of it.</summary>
    private protected async Task<LetterReport> Comes(string from = Romashka, string name = "Иванов Пётр", string subject = "Кровля ангара",
        string text = "Нужна кровля ангара, 120 м²", string? id = null, string? phone = null, string? to = null, params string[] files)
    {
        var report = await Arrives(from, name, subject, text, id, phone, to, files);
        await Office.Settle();
        return report;
    }

    /// <summary>A letter comes; what became of it.</summary>
    private protected async Task<LetterReport> Arrives(
        string from = Romashka,
        string name = "Иванов Пётр",
        string subject = "Кровля ангара",
        string text = "Нужна кровля ангара, 120 м²",
        string? id = null,
        string? phone = null,
        string? to = null,
        params string[] files)
    {
        await using var db = Office.Database.Open();
        await using var write = await Office.Database.BeginWrite(db, CancellationToken.None);
        var work = new Work(db, Office.Office);
        var number = phone is null ? null : PhoneNumber.TryParse(phone);
        var report = await ReceiveLetter.Do(work, new ArrivedLetter(name, EmailAddress.TryParse(from), number, subject, text, work.Now)
        {
            ExternalId = id,
            To = to,
            Files = [.. files.Select(file => (file, "application/pdf", new byte[] { 1, 2, 3 }))],
        });
        await work.Save();
        await write.Commit(CancellationToken.None);
        return report;
    }

    private protected Task<Letter> Only() => Office.Read(db => db.Letters.SingleAsync());

    /// <summary>Letters by their state.</summary>
    private protected Task<int> Count(LetterState state) => Office.Read(db => db.Letters.CountAsync(letter => letter.State == state));
}
