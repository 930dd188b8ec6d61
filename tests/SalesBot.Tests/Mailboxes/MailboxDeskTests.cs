using Microsoft.EntityFrameworkCore;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Mailboxes;

/// <summary>Who reads a mailbox, and what the administrators hear of it.</summary>
public sealed class MailboxDeskTests : MailboxTest
{
    [Fact] // one process reads at a time
    public async Task Another_process_waits_until_the_mailbox_is_given_back()
    {
        await using var other = new OtherProcess(Office, Box);
        Assert.True(await Desk.Hold(default));
        Assert.True(await Desk.Hold(default));
        Assert.False(await other.Desk.Hold(default));
        await Desk.Free();
        Assert.True(await other.Desk.Hold(default));
        Assert.False(await Desk.Hold(default));
    }

    [Fact] // what a killed process had is free when its heart has stopped
    public async Task The_mailbox_of_a_dead_process_is_free()
    {
        await using var other = new OtherProcess(Office, Box);
        Assert.True(await other.Desk.Hold(default));
        await Office.Change(async db => await db.Set<SalesBot.Delivery.Heart>().ExecuteDeleteAsync());
        Assert.True(await Desk.Hold(default));
    }

    [Fact] // UIDVALIDITY: a folder that was made anew begins anew
    public async Task Where_it_begins_is_kept_until_the_folder_is_another()
    {
        await Desk.Hold(default);
        Assert.Equal((50L, 50L, 3L), (await Desk.Begin(1, 50), await Desk.Begin(1, 90), await Desk.Begin(2, 3)));
    }

    [Fact] // servers are restarted; who has to mend something hears at once
    public async Task Silence_is_told_after_a_while_and_once_and_that_it_is_over()
    {
        await Desk.Hold(default);
        await Desk.Fail("no answer", needsSomebody: false);
        await Boss.DoesNotSee("не читается");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Desk.Fail("no answer", needsSomebody: false);
        await Desk.Fail("no answer", needsSomebody: false);
        await Office.Settle();
        Assert.Single(Boss.Messages, message => message.Shows("не читается: no answer"));
        Assert.Equal("no answer", (await Desk.Trouble(default))?.Error);
        await Desk.Well();
        await Desk.Well();
        await Office.Settle();
        Assert.Single(Boss.Messages, message => message.Shows("снова читается"));
        Assert.Null(await Desk.Trouble(default));
    }

    [Fact]
    public async Task What_somebody_has_to_mend_is_told_at_once()
    {
        await Desk.Hold(default);
        await Desk.Fail("the mail server refuses the login", needsSomebody: true);
        await Boss.Sees("не читается: the mail server refuses the login");
        await Anna.DoesNotSee("не читается");
    }

    [Fact] // a poison letter holds up nobody and is told once
    public async Task A_letter_set_aside_is_told_once()
    {
        var letter = new AsideLetter(AsideReason.Large, "big@x.ru", "Чертежи", "SalesBot-Unread");
        var place = Place(7);
        Assert.Equal((MailboxOutcome.Begun, 1), await Taking.Begin(place, default));
        await Taking.SetAside(place, letter, default);
        await Taking.SetAside(place, letter, default);
        await Boss.Sees("Письмо не принято: big@x.ru, «Чертежи»", "больше 20 МБ", "SalesBot-Unread");
        Assert.Single(Boss.Messages, message => message.Shows("Письмо не принято"));
        Assert.Equal(MailboxOutcome.Aside, (await Taking.Begin(place, default)).Outcome);
    }

    [Fact] // a letter that ends the process again and again is known by its attempts; the line's fault is not the letter's
    public async Task Attempts_are_counted_over_restarts_and_forgotten_when_the_line_broke()
    {
        var place = Place(7);
        for (var n = 1; n <= 3; n++) Assert.Equal((MailboxOutcome.Begun, n), await Taking.Begin(place, default));
        await Taking.Forget(place, default);
        Assert.Equal((MailboxOutcome.Begun, 3), await Taking.Begin(place, default));
        Assert.Equal((MailboxOutcome.Begun, 4), await Taking.Begin(place, default));
        Assert.True(4 > TakeMail.MostAttempts);
    }

    [Fact] // two processes that read at once in spite of all
    public async Task Two_that_take_the_same_letter_make_one_lead()
    {
        var letter = Letter(id: "one@romashka.ru");
        using var bytes = new MemoryStream();
        letter.WriteTo(bytes);
        var mail = new SalesBot.Host.Channels.Mail.In.ReadMail(Office.Office, [Ours]).Of(bytes.ToArray(), null).Mail!;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Taking.Take(Place(n % 2), mail, default)));
        Assert.Equal(1, await Office.Read(db => db.Set<SalesBot.Leads.Lead>().CountAsync()));
        Assert.Equal(2, await Office.Read(db => db.MailboxLetters.CountAsync()));
    }
}
