using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.ProcessDesk;
using SalesBot.Processes;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.ProcessDesk;

/// <summary>The process file is taken and changed in the chat (U8; the customer's paper on processes that one makes oneself).</summary>
[Trait("Storage", "Every")]
public sealed class ProcessDeskTests : OfficeTest
{
    private static readonly string Cheaper = ShippedProcess.With(
        "{ ru: Дорого, en: Too expensive }", "{ ru: Не по карману, en: Too dear }");

    [Fact] // U8
    public async Task An_administrator_sees_the_process_and_takes_its_file()
    {
        await Boss.Says("/process").Sees("Процесс продаж, версия 1", "Из файла, с которым запущен бот",
            "Первый контакт → КП, Встреча, Заказ, Отказ", "Заказ покупателя → Выиграно", "Консультация (поручение коллеге)");
        await Boss.Clicks("Файл процесса").Sees("Файл процесса, версия 1");
        var file = await Office.Read(db => db.Files.OrderBy(file => file.Id).LastAsync());
        var bytes = await Office.Read(db => db.FileContents.Where(one => one.FileId == file.Id).Select(one => one.Bytes).SingleAsync());
        Assert.Equal(("sales.v1.yaml", ShippedProcess.Text), (file.Name, Encoding.UTF8.GetString(bytes)));
    }

    [Fact] // U8
    public async Task A_changed_file_is_said_in_words_confirmed_and_holds_at_once_while_open_leads_keep_theirs()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        var text = Cheaper
            .Replace("next: [proposal, meeting, order, refusal]", "next: [proposal, order, refusal]", StringComparison.Ordinal)
            .Replace("standard: { hours: 10, urgent: 5,", "standard: { hours: 8, urgent: 4,", StringComparison.Ordinal);
        await Boss.Says("/process").Clicks("Прислать другой…").Sees("Пришлите изменённый файл").Does(() => Send(text));
        await Boss.Clicks("Дальше").Sees("Версия 2 вместо версии 1. Что изменится", "Первый контакт: дальше — Коммерческое предложение, "
            + "Заказ покупателя, Отказ", "Список refusal-reasons: переименованы — Дорого → Не по карману",
            "Время реакции, ч (обычно/срочно): Обычный 10/5 → Обычный 8/4", "открытые закончатся по своей");
        await Anna.Says("89165550000 Лис Олег ООО Лютик фасад -> Петрова").Clicks("Готово");
        await Boss.Clicks("Ввести в действие").Sees("✓ Действует версия 2").Clicks("Процесс")
            .Sees("Процесс продаж, версия 2", "Введён здесь: Админова, сегодня 13:00", "Открытые обращения: по версии 1 — 2");
        await Anna.Says("89167770000 Котова Инна ООО Фиалка забор -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("Отказ").Sees("Дорого").Clicks("Отмена").Says("/lead 3").DoesNotSeeButton("Встреча")
            .Clicks("Отказ").Clicks("Не по карману");
        var versions = await Office.Read(db => db.Leads.OrderBy(lead => lead.Id).Select(lead => lead.ProcessVersion).ToListAsync());
        Assert.Equal([1, 1, 2], versions);
        await Boss.Says("/audit").Sees("Процесс продаж: версия 1 → 2, файл sales.yaml, SHA-256 ");
    }

    [Fact] // U8
    public async Task The_former_version_is_put_back_by_a_button_and_the_servers_too()
    {
        await Give(Cheaper);
        await Boss.Clicks("Вернуть версию 1").Sees("Версия 1 вместо версии 2", "Не по карману → Дорого").Clicks("Ввести в действие")
            .Sees("✓ Действует версия 1");
        Assert.Equal("Дорого", await Reason());
        await Boss.Says("/process").Clicks("Вернуть версию 2").Clicks("Ввести в действие").Sees("✓ Действует версия 2");
        Assert.Equal("Не по карману", await Reason());
        await Boss.Says("/process server").Sees("Версия 1 вместо версии 2").Clicks("Ввести в действие").Says("/process")
            .Sees("версия 1", "Из файла, с которым запущен бот");
        await Boss.Says("/process back 77").Sees("Версии 77 нет");
        await Boss.Says("/process file 77").Sees("Версии 77 нет");
    }

    [Fact] // U8
    public async Task It_holds_in_every_process_and_after_a_restart()
    {
        await using var other = await Office.OpenBeside();
        await Give(Cheaper);
        await using (var db = other.Database.Open()) await other.Office.Given.Look(db, CancellationToken.None);
        Assert.Equal(2, other.Office.Processes.Current.Version);
        await Office.Restart();
        Assert.Equal((2, "Не по карману"), (Office.Office.Processes.Current.Version, await Reason()));
    }

    [Fact] // U8: the environment wins and says so
    public async Task What_whoever_runs_the_bot_has_set_is_shown_and_not_changed()
    {
        await Give(Cheaper);
        Office.Fixed[ChosenVersion.Key] = "Process__File";
        await Office.Restart();
        await Boss.Says("/process").Sees("версия 1", "Задан на сервере настройкой Process__File").DoesNotSeeButton("Прислать другой…");
        await Boss.Says("/process change").Sees("Задан на сервере").Says("/process back 2 1").Sees("Задан на сервере");
        await Boss.Does(() => Send(Cheaper, caption: "/process")).Sees("Задан на сервере");
        Assert.Equal(1, Office.Office.Processes.Current.Version);
    }

    [Fact] // U8
    public async Task Mistakes_are_said_with_their_lines_and_nothing_changes()
    {
        await Boss.Does(() => Send(ShippedProcess.Text.Replace("next: [meeting, order, refusal]", "next: [meeting, ordr, refusal]",
            StringComparison.Ordinal), caption: "/process"));
        var line = ShippedProcess.Text.Split('\n').ToList().FindIndex(one => one.Contains("next: [meeting, order, refusal]")) + 1;
        await Boss.Sees("В файле 1 ошибка", $"Строка {line}, знак 21: неизвестный этап «ordr»; возможно, «order»?", "Процесс не изменился");
        await Boss.Says("/process").Sees("версия 1");
    }

    [Fact] // U8
    public async Task What_is_wrong_with_the_way_is_said_in_ones_own_language_to_its_end()
    {
        await Boss.Does(() => Send(ShippedProcess.Text.Replace("next: [first-contact]", "next: [registration]", StringComparison.Ordinal),
            caption: "/process"));
        await Boss.Sees("обращение никогда не закончится; нужен путь к этапу с «ends»").DoesNotSee("a way to");
    }

    [Theory] // hostile files
    [InlineData("", "Файл пуст")]
    [InlineData("\u0000\u0001PK", "Процесс не изменился")]
    [InlineData("version: 1\n\tstages: {}", "табуляция")]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "Процесс не изменился")]
    [InlineData("{ version: 1 }", "Процесс не изменился")]
    public async Task What_is_no_process_is_refused_in_words(string text, string said)
    {
        if (text.Length == 0) text = " ";
        await Boss.Does(() => Send(text, caption: "/process"));
        await Boss.Sees(text == " " ? "Процесс не изменился" : said).Says("/process").Sees("версия 1");
        Assert.Equal(1, await Office.Read(db => db.ProcessVersions.CountAsync()));
    }

    [Fact]
    public async Task Not_UTF8_and_too_large_are_refused_in_words()
    {
        await Boss.Does(() => Send(Encoding.GetEncoding("utf-16").GetBytes(Cheaper), "/process")).Sees("не в кодировке UTF-8");
        await Boss.Does(() => Send(new string('#', ProcessFile.MostCharacters * 4 + 1), "/process")).Sees("слишком большой");
    }

    [Fact]
    public async Task The_same_file_changes_nothing_and_a_comment_alone_is_said_to_be_one()
    {
        await Boss.Does(() => Send(ShippedProcess.Text.Replace("\n", "\r\n", StringComparison.Ordinal), "/process")).Sees("тот же процесс");
        await Boss.Does(() => Send(ShippedProcess.Text + "# и ещё\n", "/process")).Sees("По существу ничего");
    }

    [Fact] // two administrators at once: what one has read is not what the other puts in force
    public async Task What_was_offered_against_another_version_is_offered_anew()
    {
        await Boss.Does(() => Send(Cheaper, "/process"));
        var (button, card) = Boss.Button("Ввести в действие");
        var second = await Office.Join("Главная Ева", Role.Admin);
        await second.Does(() => Send(ShippedProcess.With("gather: 30", "gather: 45"), "/process", second)).Clicks("Ввести в действие")
            .Sees("✓ Действует версия 2");
        await Boss.Clicks(button, card).Sees("Версия 3 вместо версии 2", "Сбор уведомлений, мин: 45 → 30").Clicks("Ввести в действие")
            .Sees("✓ Действует версия 3");
    }

    [Fact]
    public async Task Only_administrators_and_only_their_own_file()
    {
        await Petrova.Says("/process").Sees("нет прав").Says("/process take 1 1").Sees("нет прав");
        await Boss.Does(() => Send(Cheaper, "/process"));
        var file = await Office.Read(db => db.Files.MaxAsync(one => one.Id));
        var second = await Office.Join("Главная Ева", Role.Admin);
        await second.Says($"/process take {file}").Sees("прислали его не вы").Says($"/process take {file} 1").Sees("прислали его не вы");
        Assert.Equal(1, Office.Office.Processes.Current.Version);
    }

    [Fact]
    public void Every_aspect_that_differs_is_named()
    {
        var text = ShippedProcess.Text;
        foreach (var (was, now) in new[]
        {
            ("      topic:       { kind: text }\n",
                "      topic:       { kind: long-text }\n      budget: { kind: money, label: { ru: Бюджет, en: Budget } }\n"),
            ("ru: Первый контакт, en: First contact }\n  stage.consultation", "ru: Первый звонок, en: First call }\n  stage.consultation"),
            ("after: 20, to: head", "after: 30, to: head"), ("days: 1, at: \"10:00\"", "days: 2, at: \"11:30\""),
            ("before: 2, after: 2", "before: 3, after: 0"), ("vat-included: yes", "vat-included: no"), ("attempts: 3", "attempts: 4"),
            ("triage-within: 60", "triage-within: 90"), ("queue: [accountant], say", "queue: [admin], say"),
            ("    beside: [consultation]\n", ""), ("    ends: won", "    informed: { roles: [admin] }\n    ends: won"),
            ("within: 960", "within: 480"), ("    competitor:   { ru: Выбрали другого, en: Chose a competitor }\n", ""),
        })
            text = text.Replace(was, now, StringComparison.Ordinal);
        text = text.Replace("beside: [proposal-approval]\n", "beside: [proposal-approval, consultation]\n", StringComparison.Ordinal);
        var changed = ProcessFile.Read(text, "x", Sales.Features.Answers).OrThrow();
        var lines = string.Join('\n', new ProcessChanges(ShippedProcess.Process, changed, Sales.Features.Texts.For("ru")).Lines);
        foreach (var expected in new[]
        {
            "Переименованы этапы: Первый контакт → Первый звонок",
            "Регистрация обращения: новые вопросы — Бюджет; спрашивается иначе — О чём",
            "Первый звонок: поручений коллегам больше нет",
            "поручения — Согласование КП, Консультация", "к сведению: администратор",
            "по завершении создаётся другое",
            "Лестница напоминаний: было 5 мин → ответственный",
            "Следующий контакт (рабочих дней, время): 1, 10:00 → 2, 11:30",
            "Дней до события и после: 2/2 → 3/0", "НДС: ", "Пропущенные звонки (мин, попыток, причины): 60, 3, missed-reasons → 60, 4",
            "Напоминания о письмах, мин: 60/60 → 90/60", "supplier: бухгалтер", "Список refusal-reasons: убраны — Выбрали другого",
        }) Assert.Contains(expected, lines, StringComparison.Ordinal);
        Assert.Empty(new ProcessChanges(changed, changed, Sales.Features.Texts.For("en")).Lines);
    }

    private async Task<string> Reason()
    {
        await using (var db = Office.Database.Open()) await Office.Office.Given.Look(db, CancellationToken.None);
        var process = Office.Office.Processes.Current;
        return process.Texts["ru"][process.Choices["refusal-reasons"].First(choice => choice.Key == "expensive").Label];
    }

    private async Task Give(string text)
    {
        await Boss.Does(() => Send(text, "/process")).Clicks("Ввести в действие").Sees("✓ Действует версия 2");
    }

    private Task Send(string text, string? caption = null, Chat? who = null) => Send(Encoding.UTF8.GetBytes(text), caption, who);

    private async Task Send(byte[] bytes, string? caption = null, Chat? who = null) => await (who ?? Boss).Send((who ?? Boss).Update() with
    {
        Text = caption,
        Files = [new IncomingFile("sales.yaml", "application/yaml", bytes.Length, bytes)],
    });
}
