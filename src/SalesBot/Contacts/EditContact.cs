using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>
/// [Изменить…] on the card of a contact: name, position, two phones, e-mail. Open leads show what is right now; the record keeps both.
/// </summary>
internal static class EditContact
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "edit-contact";

    private const string Which = "!contact", Client = "!client";

    /// <summary>The dialog, with what is known.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "contact.edit",
        Fields =
        [
            new Field { Key = "who", Kind = ContactField.Instance, Label = "contact.who", Ask = "contact.ask-who", Required = true },
            new Field { Key = "position", Kind = TextField.Instance, Label = "contact.position", Ask = "contact.ask-position" },
            new Field { Key = "phone", Kind = PhoneField.Instance, Label = "contact.phone", Ask = "contact.ask-phone" },
            new Field { Key = "phone-2", Kind = PhoneField.Instance, Label = "contact.phone-2", Ask = "contact.ask-phone-2" },
            new Field { Key = "email", Kind = EmailField.Instance, Label = "contact.email", Ask = "contact.ask-email" },
        ],
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static async Task Run(Visit visit, Contact contact) => await DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
    {
        Answers = Known(contact, Reach.Of(await ShowContact.Points(visit, contact.Id)), visit.Phrases)
            .SetItem(Which, Answer.Of(Id(contact.Id))),
    });

    /// <summary>[Новый контакт…]: begins it for somebody of a client who is not there yet.</summary>
    public static Task Add(Visit visit, Client client) => DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
    {
        Answers = ImmutableDictionary<string, Answer>.Empty.Add(Client, Answer.Of(ClientField.Value(client.Id))),
    });

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static ImmutableDictionary<string, Answer> Known(Contact contact, Reach reach, Phrases phrases) => FieldChanges.Known(Plan,
        ("who", contact.Line, null), ("position", contact.Position, null), ("phone", reach.Phone?.Value, Shown(reach.Phone, phrases)),
        ("phone-2", reach.Second?.Value, Shown(reach.Second, phrases)), ("email", reach.Email?.Value, null));

    private static string? Shown(ContactPoint? point, Phrases phrases) =>
        PhoneNumber.TryParse(point?.Value ?? "") is { } phone ? phrases.Phone(phone) : null;

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        if (!visit.Me.Has(ShowClient.MayCorrect)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var contact = await ContactOf(visit, dialog);
        var reach = Reach.Of(await ShowContact.Points(visit, contact.Id));
        var before = (contact.Line, Phone: reach.Phone?.Value, Email: reach.Email?.Value);
        var changed = FieldChanges.Record(visit, Plan, dialog, Known(contact, reach, phrases), "contact.field-changed", contact.Line);
        var (name, company) = ContactLine.Split(dialog.Value("who")!);
        (contact.Name, contact.Company, contact.Position) = (name, company, dialog.Value("position") ?? "");
        Put(visit, contact, reach.Phone, dialog.Value("phone"));
        Put(visit, contact, reach.Second, dialog.Value("phone-2"));
        Put(visit, contact, reach.Email, dialog.Value("email"));
        await ContactDirectory.Index(visit, contact);
        await visit.Db.SaveChangesAsync();
        var change = new ContactChange(before.Line, before.Phone, before.Email, dialog.Value("phone"), dialog.Value("email"));
        foreach (var part in visit.Office.Features.Parts<ContactChanged>()) await part.Do(visit, contact, change);
        return new Screen
        {
            Lines = [phrases.Say(changed ? "contact.changed" : "client.unchanged", ("name", contact.Line))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/contactcard {contact.Id}"))]],
            Tone = Tone.Success,
        };
    }

    private static async Task<Contact> ContactOf(Visit visit, DialogState dialog)
    {
        if (dialog.Value(Which) is { } id)
        {
            var key = long.Parse(id, CultureInfo.InvariantCulture);
            return await visit.Db.Contacts.FirstAsync(one => one.Id == key);
        }

        var client = (await MergeClients.Survivor(visit.Db, ClientField.Known(dialog.Value(Client))!.Value))!;
        return await PresentContact.New(visit, dialog.Value("who")!, [], client: client.Id);
    }

    private static void Put(Visit visit, Contact contact, ContactPoint? point, string? value)
    {
        var reach = value is null ? null : ContactDirectory.WithoutExtension(value);
        if (reach == point?.Value) return;
        if (reach is null) visit.Db.ContactPoints.Remove(point!);
        else if (point is null) visit.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = reach });
        else point.Value = reach;
    }

    /// <summary>Those of a contact's numbers and addresses that the dialog shows.</summary>
    private sealed record Reach(ContactPoint? Phone, ContactPoint? Second, ContactPoint? Email)
    {
        public static Reach Of(List<ContactPoint> points)
        {
            var phones = points.FindAll(point => !ReachField.IsEmail(point.Value));
            return new Reach(
                phones.FirstOrDefault(), phones.Skip(1).FirstOrDefault(), points.Find(point => ReachField.IsEmail(point.Value)));
        }
    }
}
