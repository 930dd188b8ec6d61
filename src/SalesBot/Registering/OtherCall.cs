using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>
/// The phone has rung again while a question waits, and the line of the other call is typed at it: whether it is the answer is asked. A
/// name with a number stays a name, and what it is about with a number stays that.
/// </summary>
internal static class OtherCall
{
    // Said of a number or of whose it is, and no matter.
    private static readonly HashSet<string> OfNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "номер", "номера", "телефон", "тел", "моб", "мобильный", "сотовый", "рабочий", "городской", "личный", "домашний", "доб",
        "добавочный", "второй", "другой", "новый", "ещё", "еще", "также", "или", "его", "лучше", "звонить", "перезвонить", "после",
        "обеда", "утром", "вечером", "днём", "днем", "ватсап", "вотсап", "телеграм", "whatsapp", "telegram", "phone", "mobile", "cell",
        "work", "number", "ext", "her", "his", "also", "жена", "муж", "мама", "папа", "сын", "дочь", "брат", "сестра",
    };

    /// <summary>Another call, where an answer is asked for.</summary>
    public static OtherMatter Matter { get; } = new(Is, RegisterLead.FromHeld, "other-call.ask", "button.other-call");

    /// <summary>Whether what was typed at the question is a whole call by another number.</summary>
    /// <param name="dialog">The dialog, with the number of its own call.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="draft">What it says as one line.</param>
    public static bool Is(DialogState dialog, string text, QuickDraft draft)
    {
        if (!IsOfAnother(dialog, draft)) return false;
        var words = Matters(draft);
        var begins = CalledWords.Begin(text) || draft.ResponsibleIds.Count > 0 || BeginsWithNumber(text, draft);
        if (dialog.Asking == "who") return words >= (begins ? 1 : 2);
        var named = draft.Company is not null || (draft.Who is not null && (begins || !draft.Uncertain.Contains(QuickFields.Who)));
        return words > 0 && named && (begins || BeginsWith(text, draft.Who) || BeginsWith(text, draft.Company));
    }

    // The number is asked for where a whole line is the answer.
    private static async Task<bool> Is(Visit visit, DialogState dialog, string text)
    {
        if (!visit.MayRegister || dialog.Asking is null or "reach" || !QuickEntry.LooksLikeEntry(text)) return false;
        var (draft, _) = await RegisterLead.Read(visit, text);
        // A number alone says neither what it is about nor whose it becomes.
        if (PhoneNumber.TryParse(text) is not null && IsOfAnother(dialog, draft)
            && visit.Office.Features.Plan(visit, dialog)?.Find(dialog.Asking)?.Kind is TextField or PersonField) return true;
        return Is(dialog, text, draft);
    }

    private static bool IsOfAnother(DialogState dialog, QuickDraft draft)
    {
        string[] known = [.. ReachField.Also(dialog).Append(dialog.Value("reach") ?? "").Select(ContactDirectory.WithoutExtension)];
        return draft.NumberWithheld
            ? known.Any(one => one.Length > 0)
            : draft.Phone is { } phone && !known.Contains(phone.E164);
    }

    /// <summary>How many words say what it is about: none where they say who somebody is, or of the number.</summary>
    private static int Matters(QuickDraft draft)
    {
        var topic = CalledWords.Without(draft.Topic ?? "").TrimStart('(', ' ');
        if (SaidContact.IsPosition(topic) || topic.Split(' ')[0].ToLowerInvariant() is "из" or "от" or "с" or "from") return 0;
        return topic.Split([' ', ',', '.', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Length > 2 && char.IsLower(word[0]) && !OfNumbers.Contains(word));
    }

    private static bool BeginsWithNumber(string text, QuickDraft draft) =>
        draft.Phone is not null && text.TrimStart(' ', '(', '+') is [>= '0' and <= '9', ..];

    private static bool BeginsWith(string text, string? said) =>
        said is not null && text.TrimStart().StartsWith(said, StringComparison.OrdinalIgnoreCase);
}
