using Microsoft.EntityFrameworkCore;
using MimeKit;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mailboxes;
using SalesBot.Records;

namespace SalesBot.Tests.Mailboxes;

public sealed class LettersByThemselvesTests : MailboxTest
{
    [Fact] // B6, A3
    public async Task A_letter_of_somebody_new_is_a_lead_of_who_has_the_least_to_do()
    {
        Assert.Equal(MailboxOutcome.Registered, await Comes(Letter()));
        await Petrova.Sees("L-2026-000001", "Иванов Пётр", Ivan, "Кровля ангара", "Нужна кровля ангара, 120 м²", "пришло на " + Ours);
        await Sidorov.DoesNotSee("L-2026-000001");
        var letter = await Only();
        Assert.Equal((LetterState.Registered, Ours), (letter.State, letter.To));
        await Comes(Letter(from: "anton@vektor.ru", name: "Лебедев Антон"));
        await Sidorov.Sees("L-2026-000002", "Лебедев Антон");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание", "L-2026-000001");
    }

    [Fact] // B6
    public async Task The_card_has_what_they_wrote_themselves_and_the_whole_is_one_press_away()
    {
        await Comes(Letter("Нужна кровля.\n\n-- \nИванов Пётр\nдиректор, +7 916 000-11-22\n\n> старое письмо\n> ещё"));
        await Petrova.Sees("«Нужна кровля.»");
        await Petrova.DoesNotSee("старое письмо");
        await Petrova.Clicks("Письмо").Sees("Новое обращение L-2026-000001 · бот").Clicks("Целиком")
            .Sees("директор, +7 916 000-11-22", "> старое письмо");
    }

    [Fact] // B6, A3: the files of the letter are the document's
    public async Task Its_files_are_with_the_lead()
    {
        var letter = Letter();
        letter.Body = new Multipart("mixed") { letter.Body!, Pdf("чертёж.pdf"), Pdf("смета.pdf") };
        await Comes(letter);
        await Petrova.Sees("2 файла").Clicks("Письмо").Clicks("Файлы").Sees("чертёж.pdf").Sees("смета.pdf");
    }

    [Fact] // B6: each letter once
    public async Task The_same_letter_is_taken_once_wherever_it_lies()
    {
        await Comes(Letter(id: "one@romashka.ru"), at: 7);
        Assert.Equal(MailboxOutcome.Registered, await Comes(Letter(id: "one@romashka.ru"), at: 7));
        Assert.Equal(MailboxOutcome.Duplicate, await Comes(Letter(id: "one@romashka.ru"), at: 8));
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
        Assert.Equal(1, await Office.Read(db => db.Letters.CountAsync()));
    }

    [Fact] // B6: a gateway may bring it as well
    public async Task What_a_gateway_has_handed_in_is_not_taken_again()
    {
        await Office.Change(db =>
        {
            db.Letters.Add(new Letter { Number = "M-2026-000099", ExternalId = "<one@romashka.ru>" });
            return Task.CompletedTask;
        });
        Assert.Equal(MailboxOutcome.Duplicate, await Comes(Letter(id: "one@romashka.ru")));
    }

    [Fact] // B1: a new lead for a known client cannot be completed before the match was shown
    public async Task Of_a_client_with_an_open_lead_its_responsible_says_what_it_is()
    {
        await Comes(Letter());
        Assert.Equal(MailboxOutcome.Kept, await Comes(Letter("А ещё забор?", "Забор")));
        await Petrova.Sees("Письмо M-2026-000002", "Забор").Clicks("К обращению").Clicks("L-2026-000001");
        await Petrova.Sees("Добавлено к L-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B6
    public async Task A_rule_decides_first()
    {
        await Comes(Letter(from: "info@tender.ru"));
        await Anna.Says("/letters M-2026-000001").Clicks("Правило").Clicks("Все с").Clicks("Сидоров").Clicks("Создать правило");
        Assert.Equal(MailboxOutcome.Kept, await Comes(Letter(from: "other@tender.ru")));
        await Sidorov.Sees("Письмо M-2026-000002", "Новое обращение");
    }

    [Theory] // B6, RFC 3834: nobody has written it, and it may be a form's
    [InlineData("Auto-Submitted", "auto-generated")]
    [InlineData("Precedence", "bulk")]
    [InlineData("List-Id", "<news.shop.ru>")]
    public async Task What_a_program_writes_of_itself_waits_for_a_person(string header, string value)
    {
        Assert.Equal(MailboxOutcome.Kept, await Comes(Letter(headers: (header, value))));
        await Anna.Sees("Письмо M-2026-000001", "Новое обращение");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B6: so does what a colleague sends on
    public async Task What_a_colleague_sends_waits_for_a_person()
    {
        Assert.Equal(MailboxOutcome.Kept, await Comes(Letter("Коллеги, возьмите", from: "olga@seller.ru", name: "Петрова Ольга")));
        await Anna.Sees("Письмо M-2026-000001", "Новое обращение");
    }

    [Fact] // B6: a form of our own site names the client as whom to answer
    public async Task A_form_of_our_own_site_is_from_whom_it_says_to_answer()
    {
        var form = Letter(from: "site@seller.ru", name: "Форма сайта");
        form.ReplyTo.Add(new MailboxAddress("Лебедев Антон", "anton@vektor.ru"));
        Assert.Equal(MailboxOutcome.Registered, await Comes(form));
        await Petrova.Sees("Лебедев Антон", "anton@vektor.ru");
    }

    [Fact] // B25
    public async Task From_a_blocked_address_it_waits()
    {
        await Comes(Letter(headers: ("Auto-Submitted", "auto-generated")));
        await Anna.Clicks("Не обращение").Clicks("Спам");
        Assert.Equal(MailboxOutcome.Kept, await Comes(Letter()));
        await Anna.Sees("Письмо M-2026-000002");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // B10, U7
    public async Task The_record_says_that_it_came_by_mail()
    {
        await Comes(Letter());
        await Petrova.Says("/history 1").Sees("Обращение начато письмом M-2026-000001");
        Assert.All(await Office.Read(db => db.Audit.ToListAsync()), record => Assert.Equal("mail", record.Channel));
    }

    private static MimePart Pdf(string name) => new("application", "pdf")
    {
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
        Content = new MimeContent(new MemoryStream([1, 2, 3])),
        ContentTransferEncoding = ContentEncoding.Base64,
    };
}
