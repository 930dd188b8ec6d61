using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Conversations;

namespace SalesBot.Tests.Campaigns;

/// <summary>What tests of campaigns have in common.</summary>
public abstract class CampaignTest : OfficeTest
{
    private protected const string Head = "Телефон;Имя;Компания;О клиенте;Приоритет;Кто звонит\n";

    /// <summary>Writes a campaign up to its preview.</summary>
    private protected async Task Write(string list, string name = "Осень", params IncomingFile[] others)
    {
        await Boss.Says("/campaign new").Says(name).Says("Расскажите о новом профнастиле");
        await Boss.Send(Boss.Update() with { Files = [File(list, "обзвон.csv"), .. others] });
        await Boss.Clicks("Дальше");
    }

    /// <summary>Writes one and starts it.</summary>
    private protected async Task Start(string list, string name = "Осень")
    {
        await Write(list, name);
        await Boss.Clicks("Начать");
    }

    private protected static IncomingFile File(string text, string name) => File(Encoding.UTF8.GetBytes(text), name);

    private protected static IncomingFile File(byte[] bytes, string name) => new(name, "application/octet-stream", bytes.Length, bytes);

    /// <summary>A list of so many, without priorities.</summary>
    private protected static string Many(int count) =>
        Head + string.Concat(Enumerable.Range(0, count).Select(n => $"8916123{4500 + n};Клиент {n};;;;\n"));

    private protected Task<List<CampaignCall>> Calls() =>
        Office.Read(db => db.CampaignCalls.AsNoTracking().OrderBy(call => call.Row).ToListAsync());

    private protected async Task<CampaignCall> Only() => Assert.Single(await Calls());

    /// <summary>Moves the clock to a moment of November in Moscow.</summary>
    private protected async Task Until(int day, int hour, int minute) =>
        await Office.Pass(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
}
