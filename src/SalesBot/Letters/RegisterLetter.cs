using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>
/// [Новое обращение] of a letter: the registration with what the letter says filled in; only the uncertain is asked (B5, B6).
/// </summary>
internal static class RegisterLetter
{
    /// <summary>Where a dialog keeps which letter it is about. No field of a process file can have this key.</summary>
    public static readonly string Key = $"{DialogState.Given}letter";

    private const int LongestTopic = 400;

    /// <summary>Begins the registration.</summary>
    public static async Task Begin(Visit visit, Letter letter)
    {
        var state = RegisterLead.New(visit, EventKind.Letter) with
        {
            BeganAt = letter.ReceivedAt,
            Answers = About(letter),
            Files = [.. await visit.Db.LetterFiles.Where(link => link.LetterId == letter.Id).Select(link => link.FileId).ToListAsync()],
        };
        var forwarded = letter.AuthorId is null ? null : ForwardedLetter.Read(letter.Text, await OurOwn.Of(visit));
        var (draft, colleagues) = await RegisterLead.Read(visit, forwarded?.Body ?? "");
        // Of a letter who wrote it is known; other numbers in it are read there.
        if (forwarded is not null) draft = draft with
        {
            Also = [],
            OtherPhones = [],
            Phone = forwarded.Phone,
            Email = forwarded.Email,
            Who = draft.Who ?? (forwarded.Name == draft.Company ? null : forwarded.Name),
        };
        state = letter.AuthorId is null ? FromHeaders(state, letter, visit.Phrases)
            : QuickDraftAnswers.Fill(state, draft, colleagues, letter.FromName, visit.Phrases);
        // Whoever has it by a rule or from a colleague is who will lead it; a secretary's own list says nothing of that.
        if (letter.AuthorId is null
            && colleagues.FirstOrDefault(person => person.Id == letter.HolderId && person.AwayUntil is null) is { } holder)
            state = state with { Answers = state.Answers.SetItem("responsible", new Answer(PersonField.Id(holder), holder.Label)) };
        await DialogShell.Start(visit, state);
    }

    /// <summary>The answers of a dialog about this letter.</summary>
    public static ImmutableDictionary<string, Answer> About(Letter letter) =>
        ImmutableDictionary<string, Answer>.Empty.Add(Key, new Answer(letter.Id.ToString(CultureInfo.InvariantCulture), ""));

    /// <summary>The letter a dialog is about; null for none.</summary>
    public static async Task<Letter?> Of(Work work, DialogState dialog) =>
        dialog.Value(Key) is { } id ? await work.Db.Letters.FirstAsync(x => x.Id == long.Parse(id, CultureInfo.InvariantCulture)) : null;

    /// <summary>The registration is done: the letter belongs to the lead, and both of its addresses to the contact.</summary>
    public static async Task Done(Visit visit, Letter letter, Lead lead, Contact contact)
    {
        foreach (var reach in new[] { letter.Phone, letter.Email }.OfType<string>())
        {
            await visit.Db.SaveChangesAsync();
            if (!await visit.Db.ContactPoints.AnyAsync(point => point.ContactId == contact.Id && point.Value == reach))
                visit.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = reach });
        }

        await SettleLetter.As(visit, letter, LetterState.Registered, visit.Me.Id, leadId: lead.Id);
    }

    /// <summary>What a mail program or a form says of itself is certain; a text without a subject is offered as one.</summary>
    private static DialogState FromHeaders(DialogState state, Letter letter, Phrases phrases)
    {
        var answers = state.Answers;
        if (letter.Email is { } email) answers = answers.SetItem("reach", Answer.Of(email));
        else if (letter.Phone is { } phone && PhoneNumber.TryParse(phone) is { } number)
            answers = answers.SetItem("reach", new Answer(number.Value, phrases.Phone(number)));
        if (CleanText.OneLine(letter.FromName, ContactField.MaxLength).Text is { Length: > 0 } who)
            answers = answers.SetItem("who", Answer.Of(who));
        if (letter.Subject.Length > 0)
            return state with { Answers = answers.SetItem("topic", Answer.Of(CleanText.OneLine(letter.Subject, LongestTopic).Text)) };
        return CleanText.OneLine(letter.Text, LongestTopic).Text is { Length: > 0 } text
            ? state with { Answers = answers, Hints = state.Hints.SetItem("topic", Answer.Of(text)) } : state with { Answers = answers };
    }
}
