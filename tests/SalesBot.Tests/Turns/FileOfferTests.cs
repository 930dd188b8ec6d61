using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Turns;

/// <summary>A channel that hands files over only with consent (Teams): what is true when the person agrees decides.</summary>
public sealed class FileOfferTests : OrderTest
{
    private const string Place = """{"uploadUrl":"https://contoso.sharepoint.com/u"}""";

    [Fact] // A8, A15
    public async Task Whoever_agrees_gets_the_file_once_however_often_they_agree()
    {
        await Posted();
        var (offer, card) = await Offered("invoice");
        await Answers(Petrova, new FileAnswer(offer, true, Place, card));

        var handed = Petrova.Messages.Single(message => message.Screen.FilePlace == Place);
        Assert.Equal((card, "Счёт O-2026-000001.pdf"), (handed.Id, handed.File!.Name));
        await Answers(Petrova, new FileAnswer(offer, true, Place, card));
        await Answers(Petrova, new FileAnswer(offer, false, null, card));
        await Petrova.Sees("Файл «Счёт O-2026-000001.pdf»: ответ уже принят");
        Assert.Single(Petrova.Messages, message => message.Screen.FilePlace is not null);
        await Petrova.Says("/history 1").Sees("Принят файл: «Счёт O-2026-000001.pdf»");
    }

    [Fact]
    public async Task Whoever_does_not_want_it_is_told_that_it_was_not_sent()
    {
        await Posted();
        var (offer, card) = await Offered("invoice");
        await Answers(Petrova, new FileAnswer(offer, false, null, card));

        await Petrova.Sees("Файл «Счёт O-2026-000001.pdf» не передан");
        Assert.DoesNotContain(Petrova.Messages, message => message.Id == card && message.File is not null);
    }

    [Fact] // B7
    public async Task An_offer_made_to_somebody_else_or_none_at_all_gives_nothing()
    {
        await Posted();
        var (offer, card) = await Offered("invoice");
        await Answers(Sidorov, new FileAnswer(offer, true, Place, card));
        await Sidorov.Sees("Этот файл больше не предлагается");
        var noFile = await Office.Read(db => db.Outbox
            .Where(message => message.Kind == "reply")
            .Select(message => new { message.Id, message.AddressId })
            .FirstAsync(message => db.Set<Address>().Any(address =>
                address.Id == message.AddressId && address.Account == Petrova.Account)));
        foreach (var number in new[] { noFile.Id, 0, 999_999, long.MaxValue })
            await Answers(Petrova, new FileAnswer(number, true, Place, null));
        await Petrova.Sees("Этот файл больше не предлагается");
        await Answers(Office.Stranger("77", "Чужой"), new FileAnswer(offer, true, Place, card));
        Assert.DoesNotContain(new[] { Petrova, Sidorov }.SelectMany(chat => chat.Messages),
            message => message.Screen.FilePlace is not null);
    }

    [Fact] // B7, B15
    public async Task Whoever_may_not_see_the_document_any_more_does_not_get_it()
    {
        var accounting = await Office.Join("Счётова Нина", Role.Accountant);
        await Posted();
        await Office.Pass(TimeSpan.FromSeconds(31));
        var (offer, card) = await Offered("won");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Счётова Нина")).Roles = Role.Secretary);
        await Answers(accounting, new FileAnswer(offer, true, Place, card));
        await accounting.Sees("Файл «Счёт O-2026-000001.pdf» вам больше не доступен");
        Assert.DoesNotContain(accounting.Messages, message => message.Screen.FilePlace is not null);
    }

    [Fact] // B15
    public async Task Accounting_gets_the_invoice_though_it_does_not_see_the_lead()
    {
        var accounting = await Office.Join("Счётова Нина", Role.Accountant);
        await Posted();
        await Office.Pass(TimeSpan.FromSeconds(31));
        var (offer, card) = await Offered("won");
        await Answers(accounting, new FileAnswer(offer, true, Place, card));
        Assert.Single(accounting.Messages, message => message.Screen.FilePlace == Place);
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Secretary, false)]
    public async Task A_file_of_no_lead_is_for_whoever_may_use_the_command_that_made_it(Role now, bool given)
    {
        await Boss.Says("/audit").Clicks("Выгрузить");
        var (offer, card) = await Offered("reply");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Админова Вера")).Roles = now);
        await Answers(Boss, new FileAnswer(offer, true, Place, card));
        Assert.Equal(given, Boss.Messages.Any(message => message.Screen.FilePlace == Place));
        if (!given) await Boss.Sees("вам больше не доступен");
    }

    [Fact]
    public async Task Without_a_place_that_may_be_used_the_person_is_told()
    {
        await Posted();
        var (offer, card) = await Offered("invoice");
        await Answers(Petrova, new FileAnswer(offer, true, null, card));
        await Petrova.Sees("Файл «Счёт O-2026-000001.pdf» положить некуда");
    }

    [Fact]
    public async Task An_upload_that_is_tried_again_does_not_hold_up_the_answers()
    {
        await Posted();
        var (offer, card) = await Offered("invoice");
        Office.Channel.Answer = message => message.Screen.FilePlace is null ? null : new SendResult.Later("the drive is away");
        await Answers(Petrova, new FileAnswer(offer, true, Place, card));
        await Petrova.Says("/today").Sees("Сегодня, понедельник 23.11");
        Office.Channel.Answer = message =>
        {
            if (message.Screen.FilePlace is not null) Assert.Equal((true, message.Attempts), (message.Id > offer, 1));
            return null;
        };
        await Office.Pass(TimeSpan.FromMinutes(1));
        Assert.Single(Petrova.Messages, message => message.Screen.FilePlace == Place);
    }

    private static async Task Answers(Chat chat, FileAnswer answer) =>
        await chat.Does(() => chat.Send(chat.Update() with { FileAnswer = answer }));

    private async Task<(long Offer, string Card)> Offered(string kind)
    {
        await Office.Settle();
        var offer = await Office.Read(db => db.Outbox
            .Where(message => message.Kind == kind && message.Screen.Contains("FileId"))
            .OrderByDescending(message => message.Id)
            .FirstAsync());
        return (offer.Id, offer.MessageId!);
    }
}
