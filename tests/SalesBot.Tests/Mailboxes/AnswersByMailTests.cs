using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Mailboxes;

/// <summary>What comes back to a letter that went to the client of a lead.</summary>
public sealed class AnswersByMailTests : MailboxTest
{
    [Fact] // B6
    public async Task The_clients_answer_is_on_the_card_of_its_lead()
    {
        var id = await Offered();
        var words = "Согласны, когда начнёте?\n\n25.11.2026 10:00, Петрова Ольга <sales@seller.ru> пишет:\n> Предлагаем кровлю";
        Assert.Equal(MailboxOutcome.Answer, await Comes(Letter(words, "Re: КП", answers: id)));
        await Petrova.Sees("L-2026-000001", "Клиент ответил письмом", "Согласны, когда начнёте?").DoesNotSee("> Предлагаем");
        await Petrova.Clicks("Письмо M-2026-000002").Clicks("Целиком").Sees("> Предлагаем кровлю");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
        await Sidorov.DoesNotSee("Согласны");
    }

    [Fact] // B6: References, the nearest first
    public async Task An_answer_to_an_answer_is_known_by_what_stands_before_it()
    {
        var id = await Offered();
        await Comes(Letter("Согласны", id: "two@romashka.ru", answers: id));
        var third = Letter("И ещё вопрос", from: "accounts@romashka.ru", answers: "elsewhere@romashka.ru");
        third.References.AddRange([id, "two@romashka.ru"]);
        Assert.Equal(MailboxOutcome.Answer, await Comes(third));
        await Petrova.Sees("И ещё вопрос");
    }

    [Fact] // B6: the id of another life of the database is another letter's (D16)
    public async Task An_id_of_another_life_of_the_database_says_nothing()
    {
        var sent = await Offered();
        var foreign = sent.Split('.')[0] + ".zzzzzzzz@seller.ru";
        Assert.Equal(MailboxOutcome.Registered, await Comes(Letter("Что это?", from: "other@x.ru", answers: foreign)));
    }

    [Fact] // B6: there are servers that put their own id in the place of ours
    public async Task Without_ids_the_subject_of_our_letter_says_what_is_answered()
    {
        await Offered();
        var answer = Letter("Согласны", "RE: " + Office.Letters[^1].Subject, answers: "srv@relay.example");
        Assert.Equal(MailboxOutcome.Answer, await Comes(answer));
        await Petrova.Sees("Согласны");
    }

    [Fact] // B12
    public async Task Who_stands_in_for_the_responsible_has_it_too()
    {
        var id = await Offered();
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Comes(Letter("Согласны", answers: id));
        await Sidorov.Sees("L-2026-000001", "Согласны");
    }

    [Theory] // RFC 3464
    [InlineData("5.1.1", "550 5.1.1 User unknown", "ящика нет")]
    [InlineData("5.2.2", "552 quota exceeded", "ящик переполнен")]
    [InlineData("5.4.4", "unable to route: no mail hosts for domain", "такого домена нет")]
    [InlineData("5.7.1", "554 message looks like spam", "сервер получателя не принял письмо")]
    [InlineData("5.3.4", "552 message too big", "письмо слишком большое")]
    [InlineData("5.0.0", "500 something of its own", "500 something of its own")]
    public async Task A_letter_that_came_back_is_marked_on_the_card_and_told(string status, string said, string words)
    {
        var id = await Offered();
        Assert.Equal(MailboxOutcome.Returned, await Comes(Returned(id, status: status, said: said)));
        await Petrova.Sees("L-2026-000001", $"Письмо не дошло до {Ivan}: {words}");
        await Petrova.Sees($"Письмо не дошло до {Ivan}: {words}. L-2026-000001");
        await Petrova.Says("/history 1").Sees("Письмо вернулось");
        Assert.Equal(0, await Office.Read(db => db.Letters.CountAsync(letter => letter.Email == null)));
    }

    [Fact] // RFC 3464: it is tried on
    public async Task That_a_letter_is_late_is_no_news()
    {
        var id = await Offered();
        Assert.Equal(MailboxOutcome.Nobodys, await Comes(Returned(id, action: "delayed", status: "4.4.1", said: "451 later")));
        await Petrova.DoesNotSee("не дошло");
    }

    [Fact] // RFC 3464: one of ours has quoted no id of ours
    public async Task A_return_of_somebody_elses_letter_is_nobodys()
    {
        await Offered();
        Assert.Equal(MailboxOutcome.Nobodys, await Comes(Returned("mine@outlook.seller.ru")));
    }

    [Fact] // servers that quote nothing of the letter
    public async Task A_return_without_an_id_is_known_by_whom_the_letter_went_to()
    {
        await Offered();
        var bare = Letter("550 No such user here", "Mail delivery failed", from: "mailer-daemon@mx.romashka.ru",
            headers: ("X-Failed-Recipients", Ivan));
        Assert.Equal(MailboxOutcome.Returned, await Comes(bare));
        await Petrova.Sees($"Письмо не дошло до {Ivan}: ящика нет");
    }

    [Fact] // A8: what went out since is the later word
    public async Task A_new_letter_takes_the_mark_away()
    {
        await Comes(Returned(await Offered()));
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sends();
        await Petrova.Says("/lead 1").Also(chat => Assert.False(chat.Last.Shows("не дошло")));
    }

    [Theory] // RFC 3834
    [InlineData("Auto-Submitted", "auto-replied (vacation)")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Precedence", "auto_reply")]
    public async Task An_automatic_answer_is_marked_and_is_no_answer(string header, string value)
    {
        var id = await Offered();
        var away = Letter("Я в отпуске до 10 декабря.", "Re: КП", answers: id, headers: (header, value));
        Assert.Equal(MailboxOutcome.Automatic, await Comes(away));
        await Petrova.Says("/lead 1").Sees("L-2026-000001", "Автоответ на наше письмо: «Я в отпуске до 10 декабря.»");
        await Petrova.DoesNotSee("Клиент ответил");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // RFC 3834
    public async Task An_automatic_answer_to_nothing_of_ours_is_nobodys()
    {
        Assert.Equal(MailboxOutcome.Nobodys, await Comes(Letter("Я в отпуске", headers: ("Auto-Submitted", "auto-replied"))));
        Assert.Equal(0, await Office.Read(db => db.Letters.CountAsync()));
    }

    [Fact] // a copy of our own that a server sends back
    public async Task Our_own_letter_is_nobodys()
    {
        var id = await Offered();
        Assert.Equal(MailboxOutcome.Nobodys, await Comes(Letter(from: Ours, id: id)));
    }

    /// <summary>A lead whose client was sent a letter; its id.</summary>
    private async Task<string> Offered()
    {
        await Comes(Letter());
        return await Sends();
    }

    private async Task<string> Sends()
    {
        await Office.Change(async db =>
        {
            var lead = await db.Leads.FirstAsync();
            db.Mail.Add(new MailMessage
            {
                To = Ivan,
                Subject = "Коммерческое предложение",
                Body = "Предлагаем кровлю",
                LeadId = lead.Id,
                PersonId = lead.ResponsibleId,
                CreatedAt = Office.Clock.GetUtcNow(),
                DueAt = Office.Clock.GetUtcNow(),
            });
        });
        await Office.Settle();
        return LastSent;
    }
}
