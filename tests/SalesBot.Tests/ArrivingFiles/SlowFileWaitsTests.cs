using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.ArrivingFiles;
using SalesBot.Campaigns;
using SalesBot.Files;
using SalesBot.Materials;
using SalesBot.People;
using SalesBot.Tests.Approvals;

namespace SalesBot.Tests.ArrivingFiles;

/// <summary>What needs the bytes of a file waits for them, or says so.</summary>
public sealed class SlowFileWaitsTests : ApprovalTest
{
    [Fact] // K4, A17
    public async Task A_proposal_is_sent_for_approval_once_its_file_is_here()
    {
        await Changes("новое.pdf");
        await Petrova.Clicks("На согласование").Clicks("Орлов").Sees("новое.pdf ещё идёт. Нажмите ещё раз чуть позже");
        Assert.Equal(0, await Office.Read(db => db.Approvals.CountAsync()));
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(30));
        await Petrova.Clicks("Орлов").Sees("отправлено на согласование");
        await Orlov.Clicks("новое.pdf").Clicks("Согласовать").Sees("Согласовано КП");
        var shown = ApprovalContent.FromJson(await Office.Read(db => db.Approvals.Select(x => x.Shown).SingleAsync()));
        Assert.Equal(64, Assert.Single(shown.Files).Sha256.Length);
    }

    [Fact] // K4, A17
    public async Task What_is_being_decided_waits_for_a_file_that_was_added_since()
    {
        await Send();
        await Adds("смета.pdf");
        await Orlov.Clicks("Согласовать").IsTold("смета.pdf ещё идёт");
        Assert.Equal(ApprovalState.Pending, await Office.Read(db => db.Approvals.Select(x => x.State).SingleAsync()));
        await GivesUp();
        await Orlov.Clicks("Согласовать").Sees("Согласовано КП");
    }

    [Fact] // K4, A17
    public async Task When_that_file_comes_the_decision_is_about_it_too()
    {
        await Send();
        await Adds("смета.pdf");
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(30));
        await Orlov.Clicks("Согласовать").Sees("Файл: смета.pdf");
        var states = await Office.Read(db => db.Approvals.OrderBy(x => x.Id).Select(x => x.State).ToListAsync());
        Assert.Equal([ApprovalState.Withdrawn, ApprovalState.Pending], states);
    }

    [Fact] // K4, A8
    public async Task A_letter_to_the_client_waits_for_its_file_and_goes_by_itself()
    {
        await Changes("новое.pdf");
        await Petrova.Says("/lead 1").Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово").Sees("ivanov@romashka.ru");
        await Office.Pass(TimeSpan.FromSeconds(3));
        Assert.Empty(Office.Letters);
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(30));
        await Office.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal("новое.pdf", Assert.Single(Assert.Single(Office.Letters).Files).Name);
    }

    [Fact] // K4, A8
    public async Task A_letter_is_not_sent_without_its_file_and_its_sender_hears_why()
    {
        await Changes("новое.pdf");
        await Petrova.Says("/lead 1").Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово");
        await GivesUp();
        await Office.Pass(TimeSpan.FromSeconds(3));
        await Petrova.Sees("новое.pdf не пришёл: отправьте его ещё раз")
            .Sees("Письмо не отправлено: ivanov@romashka.ru", "Файл новое.pdf так и не пришёл");
        Assert.Empty(Office.Letters);
    }

    [Fact] // K4
    public async Task A_dialog_of_a_colleague_that_counted_on_it_says_so_at_its_end()
    {
        await Changes("новое.pdf");
        await Petrova.Says("/lead 1").Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Sees("Проверьте", "новое.pdf");
        await Office.Change(async db =>
        {
            var sender = await db.Addresses.FirstAsync(address => address.Account == Sidorov.Account);
            (await db.ArrivingFiles.SingleAsync()).AddressId = sender.Id;
        });
        await GivesUp();
        await Petrova.Clicks("Готово").Sees("новое.pdf не пришёл: отправьте его ещё раз", "Проверьте");
        Assert.Empty(Office.Letters);
        await Petrova.Clicks("Готово");
        Assert.Single(Office.Letters);
    }

    [Fact] // K4, A12
    public async Task A_catalogue_is_read_once_its_file_is_here()
    {
        await Boss.SendsSlowly("каталог.csv", "/catalogue").Sees("каталог.csv");
        await Boss.Clicks("Дальше").Sees("каталог.csv ещё идёт. Нажмите ещё раз чуть позже");
        var table = "Название;Единица;Цена\nПрофнастил С21;м²;600,00\n"u8.ToArray();
        Office.Files.Answer = _ => Task.FromResult<FetchedFile>(new FetchedFile.Here(table));
        await Office.Pass(TimeSpan.FromSeconds(30));
        await Boss.Clicks("Дальше").Sees("каталог обновлён", "Новых: 1");
    }

    [Fact] // K4, B17
    public async Task A_campaign_and_prepared_materials_wait_for_their_files()
    {
        await Boss.Says("/materials new").Says("Прайс").Says("Наши цены").SendsSlowly("прайс.pdf").Clicks("Дальше");
        await Boss.Clicks("Готово").Sees("прайс.pdf ещё идёт");
        await Boss.Says("/campaign new").Says("Осень").Says("Спросите о кровле").SendsSlowly("список.csv").Clicks("Дальше");
        await Boss.Sees("список.csv ещё идёт");
        Assert.Equal((0, 0), (await Office.Read(db => db.Materials.CountAsync()), await Office.Read(db => db.Campaigns.CountAsync())));
        Office.Files.Answer = _ => Task.FromResult<FetchedFile>(new FetchedFile.Here("Телефон;Имя\n89161234567;Иванов\n"u8.ToArray()));
        await Office.Pass(TimeSpan.FromSeconds(30));
        await Boss.Clicks("Дальше").Sees("список принят").Clicks("Готово");
        Assert.Equal((1, 1), (await Office.Read(db => db.Materials.CountAsync()), await Office.Read(db => db.Campaigns.CountAsync())));
    }

    /// <summary>The proposal gets another file in place of the one it has, and the card of the lead is open.</summary>
    private async Task Changes(string file)
    {
        await Petrova.Says("/lead 1 edit").Clicks("Изменить…").Clicks("Файл").SendsSlowly(file).Clicks("Дальше").Clicks("Готово");
        await Petrova.Sees("изменено");
    }

    /// <summary>A comment with a file is added to the proposal's lead.</summary>
    private async Task Adds(string file)
    {
        await Petrova.Says("/lead 1 note").SendsSlowly(file).Says("вот смета").Sees("L-2026-000001");
    }

    private async Task GivesUp()
    {
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Office.Pass(TimeSpan.FromSeconds(2));
    }
}
