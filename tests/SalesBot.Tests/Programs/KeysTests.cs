using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Programs;

namespace SalesBot.Tests.Programs;

/// <summary>Keys of programs are made and revoked in the chat (D19).</summary>
public sealed class KeysTests : ProgramTest
{
    [Fact] // D19
    public async Task A_key_is_made_for_a_purpose_shown_once_and_kept_as_a_hash()
    {
        var key = await Make();
        await using var db = Office.Database.Open();
        var row = await db.ApiKeys.SingleAsync();
        Assert.Equal(("Форма на сайте", ApiRights.AddLeads, key[^4..], 64), (row.Name, row.Rights, row.Ending, row.Hash.Length));
        Assert.Equal(row.Id, (await ApiKeys.Find(db, key, CancellationToken.None))?.Id);
        Assert.Null(await ApiKeys.Find(db, key[..^1] + "!", CancellationToken.None));
        await Boss.Says("/audit").Sees("Создан ключ «Форма на сайте»");
    }

    [Fact] // D19
    public async Task Hidden_it_is_nowhere_any_more()
    {
        var key = await Make();
        await Boss.Clicks("Спрятать ключ").Sees("Форма на сайте", "Можно: подавать обращения");
        Assert.DoesNotContain(key, Boss.Transcript(), StringComparison.Ordinal);
        Assert.False(await Office.Read(db => db.Outbox.AnyAsync(message => message.Screen.Contains(key))));
    }

    [Fact] // D19
    public async Task Whoever_forgets_to_hide_it_has_it_forgotten_after_a_day()
    {
        var key = await Make();
        await TidyUp.Run(Office.Database, Sales.Features, Office.Clock.GetUtcNow().AddHours(23), CancellationToken.None);
        Assert.True(await Office.Read(db => db.Outbox.AnyAsync(message => message.Screen.Contains(key))));
        await TidyUp.Run(Office.Database, Sales.Features, Office.Clock.GetUtcNow().AddHours(25), CancellationToken.None);
        Assert.False(await Office.Read(db => db.Outbox.AnyAsync(message => message.Screen.Contains(key))));
    }

    [Fact] // D19
    public async Task Its_rights_are_changed_and_it_is_revoked_after_a_question()
    {
        var key = await Make();
        await Boss.Says("/keys").Sees("1 ключ", "Форма на сайте").Clicks("Форма на сайте").Clicks("Чтение заказов")
            .Sees("подавать обращения, читать заказы").Clicks("✓ Новые обращения").Sees("Можно: читать заказы");
        await Boss.Clicks("Отозвать").Sees("сразу потеряет доступ").Clicks("Отозвать").Sees("Ключ «Форма на сайте» отозван", "Ключей нет");
        Assert.Null(await Office.Read(db => ApiKeys.Find(db, key, CancellationToken.None)));
        await Boss.Says("/keys 1").Sees("Такого ключа нет");
        await Boss.Says("/audit").Sees("Отозван ключ «Форма на сайте»");
    }

    [Fact] // D19
    public async Task Two_keys_have_two_names()
    {
        await Make();
        await Boss.Says("/keys new").Clicks("Партнёр").Says("Форма на сайте").Sees("уже есть");
    }

    private async Task<string> Make()
    {
        await Boss.Says("/keys").Sees("Ключей нет").Clicks("Новый ключ…").Sees("Для чего ключ?").Clicks("Форма на сайте")
            .Says("Форма на сайте").Sees("Показан один раз");
        return Regex.Match(Boss.Transcript(), @"sb_[\w-]{43}").Value;
    }
}
