using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>[Не обращение] of a letter: logged with a category, and given to whom the category names (B3, B23).</summary>
internal static class LogLetter
{
    /// <summary>Asks for the category.</summary>
    public static Task Offer(Visit visit, Letter letter) =>
        LetterCard.Ask(visit, letter, new Line([new Span(visit.Phrases["category.ask"], Emphasis.Strong)]),
        DialogScreen.Rows(Categories(visit).Select(choice => LetterCard.Action(letter, visit.Phrases[choice.Label], $"log {choice.Key}"))));

    /// <summary>«log CATEGORY».</summary>
    public static async Task Run(Visit visit, Letter letter, string args)
    {
        if (Categories(visit).All(choice => choice.Key != args))
        {
            // The process file has changed since the card was drawn.
            await Offer(visit, letter);
            return;
        }

        var logged = await Do(visit, letter, args, visit.Me.Id, visit.Me.Id, Priority.Notice);
        visit.ReplyNew(LogOtherContact.Screen(visit, logged));
    }

    /// <summary>Logs it.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="letter">The letter, still open.</param>
    /// <param name="category">Its category.</param>
    /// <param name="author">Whose contact it is.</param>
    /// <param name="decidedBy">Who decided; null: a rule of the author's.</param>
    /// <param name="priority">What goes ahead of the notices.</param>
    public static async Task<LoggedContact> Do(Work work, Letter letter, string category, int author, int? decidedBy, Priority priority)
    {
        var first = work.Office.Processes.Current.First;
        var contact = await ContactOf(work, letter);
        var document = new Event
        {
            Stage = first.Key,
            Direction = first.Direction,
            Kind = EventKind.Letter,
            Subject = first.Subjects.TryGetValue(EventKind.Letter, out var subject) ? subject : first.Subjects.Values.First(),
            ContactWho = letter.FromName.Length > 0 ? letter.FromName : contact.Line,
            ContactPhone = letter.Phone,
            ContactEmail = letter.Email,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            Content = letter.Subject.Length > 0 ? letter.Subject : CleanText.OneLine(letter.Text, 400).Text,
            BeganAt = letter.ReceivedAt,
            EndedAt = work.Now,
            State = EventState.Completed,
            ResponsibleId = author,
            AuthorId = author,
        };
        var logged = await LogOtherContact.Write(work, document, category, priority, letter.Id);
        await SettleLetter.As(work, letter, LetterState.Logged, decidedBy, eventId: document.Id);
        return logged;
    }

    private static IReadOnlyList<Choice> Categories(Work work) => work.Office.Processes.Current.Choices[SalesProcess.OtherContacts];

    private static async Task<Contact> ContactOf(Work work, Letter letter)
    {
        string[] reaches = [.. new[] { letter.Email, letter.Phone }.OfType<string>()];
        await ContactDirectory.Hold(work, reaches);
        foreach (var reach in reaches)
            if (await ContactDirectory.WhoIs(work, reach) is [var known, ..]
                && await work.Db.Contacts.FindAsync(known.ContactId) is { } contact) return contact;
        var (name, company) = ContactLine.Split(letter.FromName.Length > 0 ? letter.FromName : letter.Sender ?? letter.Number);
        return await ContactDirectory.Add(work, name, company ?? "", reaches);
    }
}
