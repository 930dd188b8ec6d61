using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Reminders;

/// <summary>The next contact as a card shows it, and the buttons that change it with one tap (B18). Pure.</summary>
internal static class ContactScreen
{
    /// <summary>«Следующий контакт: вт 24.11 10:00»; once its time has come, what it was.</summary>
    public static Line Line(DateTimeOffset at, Office office, DateTimeOffset now, Phrases phrases) =>
        phrases.Say(at > now ? "contact.next" : "contact.due",
            ("when", phrases.DayAndTime(office.Calendar.ToLocal(at), office.Calendar.ToLocal(now))));

    /// <summary>[Завтра в 10] [Пн в 10] [Через неделю] [Другое время…].</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(Lead lead, Office office, DateTimeOffset now, Phrases phrases)
    {
        var rules = office.Processes.Version(lead.ProcessVersion).NextContact;
        return DialogScreen.Rows(ContactTimes.Offers(office.Calendar, office.Calendar.ToLocal(now), rules)
            .Select(offer => new Button(
                ContactTimes.Label(offer.Word, offer.At, phrases),
                ButtonValue.Command($"/lead {lead.Id} next {offer.Word}", lead.Revision)))
            .Append(new Button(phrases["button.contact-other"], ButtonValue.Command($"/lead {lead.Id} next other", lead.Revision))));
    }

    /// <summary>The answer to an outcome with the time that was set for it; as it is when a meeting stands for it.</summary>
    public static Screen With(this Screen answer, DateTimeOffset? at, Work work, Lead lead, Phrases phrases) =>
        at is not { } when ? answer : answer with
        {
            Lines = [.. answer.Lines, Line(when, work.Office, work.Now, phrases)],
            Rows = [.. Rows(lead, work.Office, work.Now, phrases), .. answer.Rows],
        };
}
