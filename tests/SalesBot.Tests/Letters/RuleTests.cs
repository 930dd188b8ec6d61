using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Events;
using SalesBot.Letters;
using SalesBot.People;

namespace SalesBot.Tests.Letters;

public sealed class RuleTests : LetterTest
{
    [Fact] // B6
    public async Task A_rule_is_made_from_a_letter_with_a_count_before()
    {
        for (var i = 0; i < 3; i++) await Comes();
        await Comes(from: "other@romashka.ru");
        await Anna.Clicks("Не обращение").Clicks("Спам");
        await Anna.Says("/letters 1").Clicks("Правило…").Sees("для каких писем?").Clicks("Все с romashka.ru").Sees("Кому такие письма?")
            .Clicks("Петрова").Sees("от всех с romashka.ru → Петрова", "Подходит неразобранных: 3, всего за 30 дней: 4");
        await Anna.Clicks("Только для новых").Sees("Правило 1", "от всех с romashka.ru → Петрова");
        var report = await Comes(from: "third@romashka.ru");
        Assert.Equal(("waiting", 1L), (report.State, report.Rule));
        await Petrova.Sees("Письмо M-2026-000005", "По правилу: от всех с romashka.ru → Петрова", "Разбирает Петрова");
        Assert.Equal(1, await Office.Read(db => db.Letters.CountAsync(letter => letter.RuleId == 1)));
    }

    [Fact] // B6
    public async Task A_rule_that_says_no_sale_logs_and_the_first_that_fits_decides()
    {
        await Comes();
        await Anna.Clicks("Правило…").Clicks("Все с romashka.ru").Clicks("Спам").Clicks("Только для новых");
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks(Romashka).Clicks("Петрова").Clicks("Только для новых");
        Assert.Equal(("logged", 1L), ((await Comes(from: "bulk@romashka.ru")).State, (await Comes(from: "bulk@romashka.ru")).Rule));
        Assert.Equal(2L, (await Comes()).Rule);
        await Boss.Says("/rules").Sees("Правила для писем: 2",
            "2. от ivan@romashka.ru → Петрова\n1. от всех с romashka.ru → не обращение: Спам");
        await Boss.Clicks("Правило 2").Clicks("Выключить").Sees("Выключено");
        Assert.Equal(1L, (await Comes()).Rule);
        await Boss.Clicks("Включить").Clicks("Удалить").Sees("Правило удалено").Says("/rules").Sees("Правила для писем: 1");
    }

    [Fact] // B6: a slip that would catch everybody
    public async Task A_public_mail_service_is_no_domain_for_a_rule()
    {
        await Comes(from: "ivan@mail.ru");
        await Anna.Clicks("Правило…").Sees("для каких писем?").DoesNotSee("Все с mail.ru").Clicks("ivan@mail.ru")
            .Sees("Кому такие письма?");
        await Anna.Says("/rule 1 dp3 make");
        Assert.False(await Office.Read(db => db.LetterRules.AnyAsync()));
    }

    [Fact] // B6
    public async Task A_second_rule_for_the_same_sender_takes_the_place_of_the_first_and_a_second_tap_makes_none()
    {
        await Comes();
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Петрова");
        var (button, card) = Anna.Button("Только для новых");
        await Anna.Clicks(button, card).Clicks(button, card);
        Assert.Equal(1, await Office.Read(db => db.LetterRules.CountAsync()));
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks(Romashka).Clicks("Сидоров")
            .Sees("Заменит правило: от ivan@romashka.ru → Петрова").Clicks("Только для новых");
        Assert.Equal(2L, (await Comes()).Rule);
    }

    [Fact] // B6, U9
    public async Task Applied_to_old_letters_it_goes_in_batches_and_the_card_shows_how_far()
    {
        await Old(45);
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Петрова").Clicks("И для старых: 45").Sees(
            "Применяется к старым письмам: 0 из 45");
        var shown = Anna.Messages.Count;
        await Batch();
        await Anna.Sees("Применяется к старым письмам: 20 из 45");
        await Office.Restart();
        await Batch();
        await Anna.Sees("40 из 45");
        await Batch();
        await Anna.Sees("✓ Применено к старым письмам: 45 из 45");
        Assert.Equal(shown, Anna.Messages.Count);
        await Petrova.Sees("45 писем передано вам по правилу: от ivan@romashka.ru → Петрова").Clicks("Письма")
            .Sees("Неразобранные письма: 45");
        Assert.Equal(0, await Office.Rules.Work(CancellationToken.None));
    }

    [Fact] // B6: what was done stays done
    public async Task Stopped_half_way_it_takes_no_more_and_can_go_on_later()
    {
        await Old(45);
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Спам").Clicks("И для старых: 45");
        await Batch();
        await Anna.Clicks("Остановить").Sees("Остановлено: 20 из 45, сделанное остаётся");
        await Batch();
        Assert.Equal((20, 25), (await Count(LetterState.Logged), await Count(LetterState.Waiting)));
        await Anna.Clicks("К старым: 25").Sees("0 из 25");
        await Batch();
        await Batch();
        await Anna.Sees("✓ Применено к старым письмам: 25 из 25");
        Assert.Equal(45, await Office.Read(db => db.Events.CountAsync(document => document.Category == "spam")));
    }

    [Fact] // B6: as the job does it
    public async Task The_job_takes_batch_after_batch_to_the_end()
    {
        await Old(45);
        Assert.False(await Office.Rules.Wait(CancellationToken.None));
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Спам").Clicks("И для старых: 45");
        Assert.True(await Office.Rules.Wait(CancellationToken.None));
        await Office.Rules.Run(CancellationToken.None);
        await Anna.Sees("✓ Применено к старым письмам: 45 из 45");
        Assert.False(await Office.Rules.Wait(CancellationToken.None));
    }

    [Fact] // B6: exactly once under two processes
    public async Task Two_processes_take_every_letter_once()
    {
        await Old(100);
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Спам").Clicks("И для старых: 100");
        var other = new DueRuleRuns(Office.Database, Office.Office, NullLogger<DueRuleRuns>.Instance, () => { });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? Office.Rules : other).Work(CancellationToken.None)));
        await Batch();
        var run = await Office.Read(db => db.RuleRuns.SingleAsync());
        Assert.Equal((100, RuleRunState.Finished), (run.Done, run.State));
        Assert.Equal(
            (100, 100),
            await Office.Read(async db => (
                await db.Events.CountAsync(),
                await db.Letters.CountAsync(letter => letter.State == LetterState.Logged))));
    }

    [Fact] // B6: stopping exactly, wherever it happens
    public async Task Whenever_it_is_stopped_just_the_letters_it_counted_are_done()
    {
        var runs = from letters in Gen.Choose(1, 50) from batches in Gen.Choose(0, 4) select (letters, batches);
        // Not Prop.ForAll: it would block the thread that what is awaited comes back on.
        foreach (var (letters, batches) in runs.Sample(6))
            Assert.True(await Stops(letters, batches), $"{letters} letters, stopped after {batches} batches");
    }

    [Fact] // B6: letters that somebody has by name, and later ones, are left alone
    public async Task It_takes_only_what_nobody_has()
    {
        await Old(3);
        await Anna.Says("/letters 2").Clicks("Передать").Clicks("Сидоров");
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks(Romashka).Clicks("Петрова").Clicks("И для старых: 2");
        await Batch();
        var holders = await Office.Read(db => db.Letters.OrderBy(letter => letter.Id)
            .Join(db.People, letter => letter.HolderId, person => person.Id, (_, person) => person)
            .ToListAsync());
        Assert.Equal(["Петрова", "Сидоров", "Петрова"], holders.Select(person => person.ShortName));
    }

    [Fact] // B6, B11
    public async Task Who_leaves_hands_their_rules_on_too()
    {
        await Comes();
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Петрова").Clicks("Только для новых");
        await Boss.Says("/person 3 dismissed");
        await Comes();
        await Sidorov.Sees("Письмо M-2026-000002", "→ Сидоров");
    }

    [Fact]
    public async Task Rules_are_made_by_who_registers_and_changed_by_their_author_or_an_admin()
    {
        var vera = await Office.Join("Ветрова Вера", Role.Secretary);
        await Comes();
        await Anna.Clicks("Правило…").Clicks(Romashka).Clicks("Петрова").Clicks("Только для новых");
        await Petrova.Says("/rule r1").Sees("нет прав").Says("/rules").Sees("нет прав");
        await vera.Says("/rule r1").Clicks("Удалить").IsTold("кнопка не ваша");
        await vera.Says("/rule r9").Sees("Такого правила нет").Says("/rule 9").Sees("Такого правила нет");
        Assert.True(await Office.Read(db => db.LetterRules.AllAsync(rule => rule.On)));
    }

    private async Task<bool> Stops(int letters, int batches)
    {
        await Office.Change(async db =>
        {
            await db.RuleRuns.ExecuteDeleteAsync();
            await db.LetterRules.ExecuteDeleteAsync();
            await db.Letters.ExecuteDeleteAsync();
        });
        await Old(letters);
        var first = await Office.Read(db => db.Letters.MinAsync(letter => letter.Id));
        await Anna.Says($"/rule {first} sp3 all");
        for (var i = 0; i < batches; i++) await Batch();
        var rule = await Office.Read(db => db.LetterRules.SingleAsync());
        await Anna.Says($"/rule r{rule.Id} stop");
        await Batch();
        var (run, given) = await Office.Read(async db =>
            (await db.RuleRuns.SingleAsync(), await db.Letters.CountAsync(letter => letter.HolderId == 3)));
        return run.Done == given && given == Math.Min(letters, batches * DueRuleRuns.BatchSize) && run.State != RuleRunState.Running;
    }

    private async Task Batch()
    {
        await Office.Rules.Work(CancellationToken.None);
        await Office.Settle();
    }

    private async Task Old(int count)
    {
        for (var i = 0; i < count; i++) await Arrives();
        await Office.Settle();
    }
}
