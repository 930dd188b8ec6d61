using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Values;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>POST /api/leads</c>: a form on the web site or a partner hands in a lead (D19), once under its <c>Idempotency-Key</c>.
/// </summary>
internal static class TakeLead
{
    private const int LongestName = 200;
    private const int LongestTopic = 400;
    private const int LongestText = 20_000;

    /// <summary>200 with its number; 400 with what is wrong with it, 422 when nobody has the id of the responsible.</summary>
    public static async Task<IResult> Do(HttpContext call, AnswerOnce once, Office office)
    {
        var body = await ApiBody.Read<Body>(call.Request, "a lead", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var (said, key) = (new SaidText(), call.Request.Headers["Idempotency-Key"].ToString());
        if (key.Length is 0 or > AnswerOnce.LongestKey)
            said.Wrong("Idempotency-Key", $"A key of 1 to {AnswerOnce.LongestKey} characters of your own is needed as the header "
                + "Idempotency-Key: the same lead handed in again is known by it.");
        return Checked(body.Said!, said, office) is { } handed && said.Refusal is null
            ? await once.Do(call, "leads", key, body.Bytes, work => Register(work, handed)) : said.Refusal!;
    }

    private static async Task<object> Register(ApiWork work, HandedLead handed)
    {
        if (handed.ResponsibleId is { } id && (await work.Person(id) is not { } person || !ChooseManager.MayHave(work, person)))
            return Refused.Unknown("responsible", "Nobody with this id leads leads; GET /api/people says who does.");
        handed.Source.Program = work.Caller?.Name ?? "";
        return await HandInLead.Do(work, handed);
    }

    private static HandedLead Checked(Body lead, SaidText said, Office office)
    {
        var contact = lead.Contact ?? new ContactSaid(null, null, null, null, null);
        if (lead.Text?.Length > LongestText) said.Wrong("text", $"At most {LongestText} characters, not {lead.Text.Length}.");
        var (phone, email, text) = Reach(contact, said, CleanText.Of(lead.Text, LongestText).Text, office);
        var kind = lead.Kind switch { null or "letter" => EventKind.Letter, "call" => EventKind.Call, _ => EventKind.Meeting };
        if (kind == EventKind.Meeting) said.Wrong("kind", "letter or call.");
        var who = SaidPerson.Line(said.Line(contact.Name, "contact.name", LongestName),
            said.Line(contact.Company, "contact.company", LongestName));
        return new HandedLead(who, phone, email, said.Line(lead.Topic, "topic", LongestTopic), text, kind, Source(lead, said))
        {
            Position = said.Line(contact.Position, "contact.position", LongestName),
            ResponsibleId = lead.Responsible,
            Urgent = lead.Urgent ?? false,
        };
    }

    /// <summary>
    /// One of the two is needed. A mask that nobody filled in, a slip in an address: what cannot be read stays with the words, as long as
    /// there is another way to answer.
    /// </summary>
    private static (PhoneNumber? Phone, EmailAddress? Email, string Text) Reach(
        ContactSaid contact, SaidText said, string text, Office office)
    {
        var unread = new SaidText();
        var (phone, email) = (unread.Phone(contact.Phone, "contact.phone"), unread.Email(contact.Email, "contact.email"));
        if (phone is null && email is null)
        {
            if (unread.Mistakes.Count == 0) said.Wrong("contact", "A phone or an email is needed.");
            foreach (var (name, what) in unread.Mistakes) said.Mistakes[name] = what;
            return (null, null, text);
        }

        foreach (var name in unread.Mistakes.Keys)
        {
            var word = name["contact.".Length..];
            var raw = CleanText.OneLine(word == "phone" ? contact.Phone : contact.Email, LongestName).Text;
            text = $"{text}\n{office.Phrases("ru").Say($"letter.unread-{word}", ("text", raw))}".Trim();
        }

        return (phone, email, text);
    }

    private static LeadSource Source(Body lead, SaidText said)
    {
        string Word(string? text, string name) => said.Line(text, name, LeadSource.MaxLength);
        return new LeadSource
        {
            Source = Word(lead.Source, "source"),
            UtmSource = Word(lead.Utm?.Source, "utm.source"),
            UtmMedium = Word(lead.Utm?.Medium, "utm.medium"),
            UtmCampaign = Word(lead.Utm?.Campaign, "utm.campaign"),
            UtmTerm = Word(lead.Utm?.Term, "utm.term"),
            UtmContent = Word(lead.Utm?.Content, "utm.content"),
            Page = said.Line(lead.Page, "page", LeadSource.MaxPage),
        };
    }

    /// <summary>The body of a request.</summary>
    private sealed record Body(ContactSaid? Contact, string? Topic, string? Text, string? Kind, string? Source, Utm? Utm, string? Page,
        int? Responsible, bool? Urgent);

    /// <summary>The marks of an advertisement.</summary>
    private sealed record Utm(string? Source, string? Medium, string? Campaign, string? Term, string? Content);
}
