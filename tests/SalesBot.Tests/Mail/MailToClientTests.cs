using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Leads;
using SalesBot.Data;
using SalesBot.Mail;

namespace SalesBot.Tests.Mail;

public sealed class MailToClientTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("КП").Clicks("Иванов").Says("Предлагаем кровлю за 184 500 руб.").Attaches("кп.pdf").Clicks("Дальше")
            .Clicks("Готово").Clicks("Открыть");
    }

    [Fact] // A8
    public async Task The_proposal_goes_to_the_client_with_its_file()
    {
        await Petrova.Clicks("Отправить клиенту").Sees("На какой e-mail").Says("ivanov@romashka.ru").Sees("Проверьте", "ivanov@romashka.ru",
            "Предлагаем кровлю", "кп.pdf").Clicks("Готово");
        var letter = Assert.Single(Office.Letters);
        Assert.Equal(("ivanov@romashka.ru", "Коммерческое предложение"), (letter.To, letter.Subject));
        Assert.Equal("Здравствуйте, Пётр!\n\nПредлагаем кровлю за 184 500 руб.\n\nС уважением,\nПетрова Ольга\n+7 495 000-00-01",
            letter.Body);
        Assert.Equal(await DatabaseLife.Of(Office.Database, CancellationToken.None), letter.Life);
        Assert.Equal(("кп.pdf", 1000), (Assert.Single(letter.Files).Name, letter.Files[0].Content.Length));
        await Petrova.Clicks("История").Sees("Письмо клиенту: ivanov@romashka.ru", "Письмо принято почтовым сервером");
    }

    [Fact] // A8, «fewest possible inputs»
    public async Task An_address_that_was_asked_once_is_known_then()
    {
        await Petrova.Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово").Clicks("Открыть");
        var before = Petrova.Inputs;
        await Petrova.Clicks("Отправить клиенту").Clicks("Готово");
        Assert.Equal((2, 2), (Petrova.Inputs - before, Office.Letters.Count));
    }

    [Fact] // A8
    public async Task A_server_that_is_away_is_tried_again()
    {
        Office.Post = _ => new LetterResult("421 try later");
        await Petrova.Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово");
        Assert.Empty(Office.Letters);
        Office.Post = _ => new LetterResult();
        await Office.Pass(TimeSpan.FromMinutes(1));
        Assert.Single(Office.Letters);
        await Office.Pass(TimeSpan.FromHours(2));
        Assert.Single(Office.Letters);
    }

    [Fact] // K5
    public async Task A_letter_put_off_by_a_clock_that_was_set_back_since_does_not_wait_for_it()
    {
        Office.Post = _ => new LetterResult("421 try later");
        await Petrova.Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово");
        await Office.Change(async db => (await db.Mail.SingleAsync()).DueAt = Office.Clock.GetUtcNow().AddHours(3));
        Office.Post = _ => new LetterResult();
        await Office.Settle();
        Assert.Single(Office.Letters);
    }

    [Fact] // A8, U9
    public async Task What_the_server_refuses_is_told_and_listed_for_the_admin()
    {
        Office.Post = _ => new LetterResult("550 no such user", Final: true);
        await Petrova.Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово").Sees(
            "Письмо не отправлено: ivanov@romashka.ru", "550 no such user");
        await Boss.Says("/delivery").Sees("ivanov@romashka.ru (почта)", "550 no such user");
        await Petrova.Says("/history 1").Sees("Письмо не отправлено");
    }

    [Fact] // A8
    public async Task After_a_day_without_the_server_it_is_given_up_and_told()
    {
        Office.Post = _ => new LetterResult("no route to host");
        await Petrova.Clicks("Отправить клиенту").Says("ivanov@romashka.ru").Clicks("Готово");
        for (var hour = 0; hour < 25; hour++) await Office.Pass(TimeSpan.FromHours(1));
        await Petrova.Sees("Письмо не отправлено", "no route to host");
    }

    [Fact] // two processes on one database
    public async Task Two_senders_at_once_send_it_once()
    {
        await Office.Change(db =>
        {
            db.Mail.Add(new MailMessage
            {
                To = "a@b.ru",
                Subject = "s",
                Body = "b",
                CreatedAt = Office.Clock.GetUtcNow(),
                DueAt = Office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        var letters = 0;
        Task<LetterResult> Take(OutgoingLetter letter, CancellationToken stop)
        {
            Interlocked.Increment(ref letters);
            return Task.FromResult(new LetterResult());
        }

        var senders = Enumerable.Range(0, 2)
            .Select(_ => new DueMail(Office.Database, Office.Office, Take, NullLogger<DueMail>.Instance, () => { }));
        await Task.WhenAll(senders.Select(sender => sender.Send(default)));
        Assert.Equal(1, letters);
        Assert.Equal(MailState.Sent, await Office.Read(db => db.Mail.Select(mail => mail.State).SingleAsync()));
    }

    [Fact] // A8
    public async Task Its_file_can_be_fetched_by_everybody_who_may_see_the_lead()
    {
        await Anna.Says("/lead 1").Clicks("Файлы");
        Assert.Equal("кп.pdf", Anna.Last.File!.Name);
    }

    [Fact] // A8, U2
    public async Task A_proposal_without_a_file_is_refused_with_words_that_say_what_is_missing()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("КП").Clicks("Лис").Says("Предлагаем фасад").Sees("Файл предложения").DoesNotSee("Пропустить");
        await Sidorov.Says("потом пришлю").Sees("Здесь нужен файл");
        Assert.Equal(
            "first-contact", await Office.Read(db => db.Leads.Where(lead => lead.Id == 2).Select(lead => lead.Stage).SingleAsync()));
    }
}
