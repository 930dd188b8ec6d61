using SalesBot.Conversations;

namespace SalesBot.Letters;

/// <summary>Notes what a letter turned out to be, and says so on its cards.</summary>
internal static class SettleLetter
{
    /// <param name="work">The unit of work.</param>
    /// <param name="letter">The letter, still open.</param>
    /// <param name="state">What it is.</param>
    /// <param name="by">Who decided; null: a rule, or the bot where there is none.</param>
    /// <param name="leadId">The lead; null for none.</param>
    /// <param name="eventId">The contact that is no sale; null for none.</param>
    public static async Task As(Work work, Letter letter, LetterState state, int? by, long? leadId = null, long? eventId = null)
    {
        (letter.State, letter.DecidedById, letter.DecidedAt) = (state, by, work.Now);
        (letter.LeadId, letter.EventId) = (leadId, eventId);
        work.Record($"letter.{state.ToString().ToLowerInvariant()}", leadId, new { letter = letter.Number });
        if (letter.RuleId is { } rule && leadId is not null) work.Record("letter.by-rule", leadId, new { letter = letter.Number, rule });
        await work.Db.SaveChangesAsync();
        await LetterCard.Redraw(work, letter);
    }

    /// <summary>The registration it began was taken back (B22): it waits again, with whoever had it.</summary>
    public static async Task Reopen(Work work, Letter letter)
    {
        (letter.State, letter.LeadId) = (LetterState.Waiting, null);
        (letter.DecidedById, letter.DecidedAt) = (null, null);
        (letter.Reminded, letter.RemindAt) = (0, DueLetters.First(work));
        work.Record("letter.reopened", details: new { letter = letter.Number });
        await work.Db.SaveChangesAsync();
        await LetterCard.Redraw(work, letter);
    }

    /// <summary>That somebody was faster, in words: who decided, and when.</summary>
    public static async Task<string> Over(Visit visit, Letter letter) => visit.Phrases.Say("letter.over",
        ("who", letter.DecidedById is { } id ? (await visit.Person(id))!.ShortName : ByItself(letter, visit.Phrases)), ("when",
            visit.Phrases.Moment(visit.Office.Calendar.ToLocal(letter.DecidedAt!.Value), visit.LocalNow)));

    /// <summary>What decided when nobody did.</summary>
    public static string ByItself(Letter letter, Phrases phrases) => phrases[letter.RuleId is null ? "letter.the-bot" : "letter.the-rule"];
}
