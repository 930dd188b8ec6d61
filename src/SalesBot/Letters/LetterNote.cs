namespace SalesBot.Letters;

/// <summary>A letter in the history of a lead: its number, who wrote it, about what, and what they said.</summary>
internal static class LetterNote
{
    public static string Of(Letter letter, string said, Phrases phrases) => phrases.Say("letter.note", ("number", letter.Number),
        ("who", LetterCard.Who(letter, phrases)),
        ("subject", letter.Subject.Length > 0 ? letter.Subject : phrases["letter.no-subject"]), ("text", said));
}
