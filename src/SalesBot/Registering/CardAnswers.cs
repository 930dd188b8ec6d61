using System.Collections.Immutable;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>What a shared contact card says, as answers of a registration: nothing on it is lost (B5).</summary>
internal static class CardAnswers
{
    /// <summary>The answers, and what is offered as who it is; null when the card has no number and no address.</summary>
    public static (ImmutableDictionary<string, Answer> Answers, ImmutableDictionary<string, Answer> Hints)? Of(SharedContact contact,
        Phrases phrases)
    {
        var card = VCard.Read(contact.Card);
        List<PhoneNumber> phones = [.. new[] { PhoneNumber.OnCard(contact.Phone) }.OfType<PhoneNumber>().Concat(card?.Phones ?? [])
            .DistinctBy(phone => phone.Value)];
        var emails = card?.Emails ?? [];
        if (phones.Count == 0 && emails.Count == 0) return null;
        var reach = phones.Count > 0 ? new Answer(phones[0].Value, phrases.Phone(phones[0])) : Answer.Of(emails[0].Value);
        var answers = ImmutableDictionary<string, Answer>.Empty.Add("reach", reach);
        var also = phones.Skip(1).Select(phone => phone.Value).Concat(emails.Skip(phones.Count > 0 ? 0 : 1).Select(email =>
            email.Key)).ToList();
        if (also.Count > 0) answers = answers.Add(ReachField.AlsoKey, ReachField.More(also));
        var name = card is { Name.Length: > 0 } ? card.Name : contact.Name;
        string[] said = [name, card?.Company ?? "", name.Length > 0 ? card?.Position ?? "" : ""];
        var who = CleanText.OneLine(string.Join(", ", said.Where(part => part.Length > 0)), ContactField.MaxLength).Text;
        return (answers, who.Length > 0 ? ImmutableDictionary<string, Answer>.Empty.Add("who", Answer.Of(who))
            : ImmutableDictionary<string, Answer>.Empty);
    }

    /// <summary>
    /// The same where the number is known, and the name contradicts all whose it is: whose call it is is asked then (O3).
    /// </summary>
    public static async Task<(ImmutableDictionary<string, Answer> Answers, ImmutableDictionary<string, Answer> Hints)> Named(Visit visit,
        (ImmutableDictionary<string, Answer> Answers, ImmutableDictionary<string, Answer> Hints) card)
    {
        if (!card.Hints.TryGetValue("who", out var who)) return card;
        var callers = await ContactDirectory.WhoIs(visit, card.Answers["reach"].Value);
        var said = SaidContact.Read(who.Value);
        return callers.Count == 0 || callers.Any(caller => said.MayBe(SaidContact.Read(caller.Line).Name)) ? card
            : (card.Answers.Add("who", who), card.Hints.Remove("who"));
    }

    /// <summary>
    /// The dialog that has asked for the number, with what else the card says; only a registration keeps further numbers and addresses.
    /// </summary>
    public static async Task<DialogState> Add(Visit visit, DialogState dialog, SharedContact contact)
    {
        if (Of(contact, visit.Phrases) is not { } said) return dialog;
        var card = await Named(visit, said);
        if (dialog.Plan == RegisterLead.PlanKey && card.Answers.TryGetValue("who", out var who)) dialog = dialog.Knowing("who", who);
        var hinted = dialog with { Hints = dialog.Hints.SetItems(card.Hints) };
        return dialog.Plan == RegisterLead.PlanKey && card.Answers.TryGetValue(ReachField.AlsoKey, out var also)
            ? hinted with { Answers = hinted.Answers.SetItem(ReachField.AlsoKey, also) }
            : hinted;
    }
}
