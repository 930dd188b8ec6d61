using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Materials;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.SettingsDesk;
using SalesBot.Tests.Orders;
using SalesBot.Tests.Rights;

namespace SalesBot.Tests.Conversations;

/// <summary>
/// Walks through every dialog there is, found by reflection: how each begins is said here, and one that nobody has said it of fails.
/// </summary>
public abstract class EveryDialog : OrderTest
{
    private static readonly Dictionary<string, Func<EveryDialog, Task<Chat>>> Ways = new(StringComparer.Ordinal)
    {
        ["register"] = async office => await Says(office.Anna, "/call"),
        ["note"] = async office => await Says(office.Sidorov, "/lead 1 note", ofLead: office),
        ["client-note"] = async office =>
        {
            await office.Anna.Says("89123456789").Clicks("Добавить");
            return office.Anna;
        },
        ["reply-note"] = async office =>
        {
            await office.Petrova.Answers("L-2026-000001", "просил перезвонить");
            return office.Petrova;
        },
        ["next-contact"] = async office => await Says(office.Petrova, "/lead 1 next other"),
        ["client"] = async office => await Says(office.Petrova, "/lead 1 client"),
        ["hand-on"] = async office => await Says(office.Petrova, "/lead 1 hand"),
        ["edit:"] = async office =>
        {
            await office.WriteProposal();
            return await Says(office.Petrova, "/lead 1 edit");
        },
        ["stage:proposal"] = async office => await Says(office.Petrova, "/lead 1 go proposal"),
        ["stage:meeting"] = async office => await Says(office.Petrova, "/lead 1 go meeting"),
        ["stage:order"] = async office => await Says(office.Petrova, "/lead 1 go order"),
        ["stage:refusal"] = async office => await Says(office.Petrova, "/lead 1 go refusal"),
        ["stage:consultation"] = async office => await Says(office.Petrova, "/lead 1 go consultation"),
        ["stage:proposal-approval"] = async office =>
        {
            await office.WriteProposal();
            return await Says(office.Petrova, "/lead 1 go proposal-approval");
        },
        ["reject:"] = async office =>
        {
            await office.WriteProposal();
            await office.Petrova.Says("/lead 1 go proposal-approval").Says("Орлов");
            return await Says(office.Orlov, "/approval 1 no");
        },
        ["answer:"] = async office =>
        {
            await office.Petrova.Says("/lead 1 go consultation").Says("Кузнецов").Says("Выдержит ли ангар снег?");
            return await Says(office.Kuznetsov, "/assignment 1 answer");
        },
        ["cancel-order"] = async office =>
        {
            await office.Posted();
            return await Says(office.Petrova, "/order 1 cancel");
        },
        ["change:"] = async office =>
        {
            await office.UpToApproval();
            await office.Petrova.Clicks("Требуется").Says("Орлов").Clicks("Готово");
            return await Says(office.Petrova, "/order 1 change");
        },
        ["hold-meeting"] = async office =>
        {
            await office.WriteMeeting();
            return await Says(office.Petrova, "/lead 1 held");
        },
        ["move-meeting"] = async office =>
        {
            await office.WriteMeeting();
            return await Says(office.Petrova, "/lead 1 move");
        },
        ["mail"] = async office =>
        {
            await office.WriteProposal();
            return await Says(office.Petrova, "/lead 1 mail");
        },
        ["material"] = async office => await Says(office.Boss, "/materials new"),
        ["materials"] = async office =>
        {
            await office.Boss.Says("/materials new").Says("Прайс").Says("Наши цены").Attaches("прайс.pdf").Clicks("Дальше")
                .Clicks("Готово");
            return await Says(office.Petrova, "/lead 1 materials");
        },
        ["missed-letter"] = async office =>
        {
            await office.Anna.Says("/missed 89217776655 Зайцев");
            await office.Office.Change(db => db.Set<MissedCall>().ForEachAsync(call => call.State = MissedCallState.ToWrite));
            return await Says(office.Anna, "/missed 1 letter");
        },
        ["missed-close"] = async office =>
        {
            await office.Anna.Says("/missed 89217776655 Зайцев");
            return await Says(office.Anna, "/missed 1 close");
        },
        ["letter-hand"] = async office =>
        {
            await office.Anna.Forwards("Зайцев", "Здравствуйте, нужна кровля");
            return await Says(office.Anna, "/letters 1 hand");
        },
        ["letter-find"] = async office =>
        {
            await office.Anna.Forwards("Зайцев", "Здравствуйте, нужна кровля");
            return await Says(office.Anna, "/letters 1 find");
        },
        ["rule-words"] = async office =>
        {
            await office.Anna.Forwards("Зайцев", "Здравствуйте, нужна кровля");
            await office.Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…");
            return office.Anna;
        },
        ["campaign"] = async office => await Says(office.Boss, "/campaign new"),
        ["campaign-list"] = async office =>
        {
            await office.Boss.Says("/campaign new").Says("Осень").Says("Расскажите").Attaches("плохо.csv").Clicks("Дальше");
            return await Says(office.Boss, "/campaign 1 list");
        },
        ["campaign-event"] = async office =>
        {
            await office.Boss.Says("/campaign new").Says("Осень").Says("Расскажите").Attaches("плохо.csv").Clicks("Дальше");
            return await Says(office.Boss, "/campaign 1 event");
        },
        ["campaign-later"] = async office =>
        {
            await office.Office.Change(office.AddCall);
            return await Says(office.Petrova, "/dial 1 later");
        },
        ["catalogue"] = async office => await Says(office.Boss, "/catalogue upload"),
        ["process-file"] = async office => await Says(office.Boss, "/process change"),
        ["client-list"] = async office => await Says(office.Boss, "/clients upload"),
        ["edit-client"] = async office => await Says(office.Petrova, "/client 1 edit"),
        ["edit-contact"] = async office => await Says(office.Petrova, "/contactcard 1 edit"),
        ["merge-clients"] = async office => await Says(office.Petrova, "/client 1 merge"),
        ["api-key"] = async office => await Says(office.Boss, "/keys new form"),
        ["setting:"] = async office => await Says(office.Boss, "/settings hours change"),
        ["setting-file:"] = async office => await Says(office.Boss, "/settings seller.logo change"),
        ["broadcast"] = async office => await Says(office.Boss, "/broadcast manager"),
        ["away"] = async office => await Says(office.Petrova, "/away"),
    };

    public static TheoryData<string> Dialogs() => [.. Ways.Keys];

    [Fact]
    public void Of_every_dialog_it_is_said_how_it_begins()
    {
        var kinds = Sales.Features.All.SelectMany(feature => feature.Dialogs).Select(dialog => dialog.Key).Order().ToList();
        Assert.Equal(kinds, Ways.Keys.Select(key => DialogKind.Stem(key)).Distinct().Order());
        Assert.NotEmpty(kinds);
    }

    /// <summary>Begins it; whose chat it is in.</summary>
    private protected Task<Chat> Begin(string dialog) => Ways[dialog](this);

    /// <summary>The dialog under way; null for none.</summary>
    private protected async Task<DialogState?> Now(Chat who) => await Office.Read(async db =>
        await Talk(db, who).Select(one => one.Dialog).FirstOrDefaultAsync()) is { } json ? DialogState.FromJson(json) : null;

    /// <summary>What the bot keeps of this chat.</summary>
    private protected static IQueryable<Conversation> Talk(SalesBotDb db, Chat who) => db.Set<Conversation>()
        .Where(one => db.Set<Address>().Any(address => address.Id == one.AddressId && address.Account == who.Account));

    /// <summary>The question that is asked.</summary>
    private protected Field Question(DialogState dialog) => Plan(dialog).Find(dialog.Asking)!;

    /// <summary>The plan of a dialog.</summary>
    private protected DialogPlan Plan(DialogState dialog) => Sales.Features.All.SelectMany(feature => feature.Dialogs)
        .First(kind => kind.Key == DialogKind.Stem(dialog.Plan)).Plan(Office.Office.Scripts.Version(dialog.ProcessVersion), dialog.Plan)!;

    /// <summary>Answers what the dialog shows so that it goes on; a file where one is asked.</summary>
    private protected async Task Answer(Chat who, DialogState dialog)
    {
        if (dialog.Phase == DialogPhase.Match) await Press(who, dialog, "", Dialog.NewLead);
        else if (dialog.Phase == DialogPhase.Summary) await Press(who, dialog, "", Dialog.Done);
        else await Answer(who, dialog, Question(dialog));
    }

    private async Task Answer(Chat who, DialogState dialog, Field field)
    {
        if (field.Kind is FileField && dialog.Plan.StartsWith("campaign", StringComparison.Ordinal))
            await who.Send(who.Update() with { Files = [List] });
        else if (field.Kind is FileField) await who.Attaches($"{field.Key}.pdf");
        else if (!(field.Kind.Gathers && dialog.Answers.ContainsKey(field.Key))) await who.Says(Words(dialog, field));
        if (await Now(who) is not { } next || next.Number != dialog.Number || next.Asking != field.Key) return;
        if (field.Kind.Gathers || field.Kind is FileField) await Press(who, next, field.Key, Dialog.Enough);
        else if (field.Kind is ClientField) await Press(who, next, field.Key, "#1");
        else Assert.Fail($"«{Words(dialog, field)}» is no answer to «{field.Key}».\n{who.Transcript()}");
    }

    /// <summary>Presses a button of the dialog.</summary>
    private protected static Task Press(Chat who, DialogState dialog, string field, string value) => who.Send(who.Update() with
    {
        Tap = new Tap(ButtonValue.Answer(dialog.Number, dialog.Revision, field.Length == 0 ? value : $"{field}={value}"), null),
    });

    /// <summary>Every row of the business.</summary>
    private protected async Task<string> Rows() => await Office.Read(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return BusinessRows.Of((SqliteConnection)db.Database.GetDbConnection());
    });

    private protected static readonly IncomingFile List = ListOf("Телефон;Имя\n89161112233;Зайцев\n");

    private static IncomingFile ListOf(string rows)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(rows);
        return new IncomingFile("обзвон.csv", "text/csv", bytes.Length, bytes);
    }

    private static string Words(DialogState dialog, Field field) => field switch
    {
        { Key: "responsible" or "to" or "deputy", Kind: PersonField } => "Сидоров",
        { Key: "executor" or "advisor" } => "Кузнецов",
        { Kind: PersonField } => "Орлов",
        { Kind: ClientField, Key: "client" } when dialog.Plan == "merge-clients" => "ООО «Вектор»",
        { Kind: ClientField } => "Ромашка",
        { Kind: ReachField or PhoneField } => "8 916 555 44 33",
        { Kind: EmailField } => "ivanov@romashka.ru",
        { Kind: ContactField } => "Зайцев Антон",
        { Kind: ChoiceField { } } => Choice(field),
        { Kind: DateTimeField, Key: "end" } => "завтра в 16",
        { Kind: DateTimeField } => "завтра в 15",
        { Kind: DateField } => "05.12",
        { Kind: YesNoField } => "да",
        { Kind: SettingField } => "пн-пт 9-17",
        { Kind: MoneyField } => "1000",
        { Kind: OrderLinesField } => "С21 120",
        _ => $"слова про {field.Key}",
    };

    private static string Choice(Field field) => field.Choices switch
    {
        "sources" => "Выставка",
        "refusal-reasons" => "Дорого",
        "reject-reasons" => "Цена",
        "missed-reasons" => "Уже не нужно",
        _ => throw new InvalidOperationException($"No word for «{field.Choices}»"),
    };

    private static async Task<Chat> Says(Chat who, string command, EveryDialog? ofLead = null)
    {
        if (ofLead is not null)
            await ofLead.Office.Change(async db => db.Add(new SalesBot.Leads.LeadParty
            {
                LeadId = 1,
                PersonId = await db.People.Where(person => person.Name == "Сидоров Игорь").Select(person => person.Id).FirstAsync(),
            }));
        await who.Says(command);
        return who;
    }

    private async Task WriteProposal() => await Petrova.Says("/lead 1 go proposal").Says("Профнастил С21, 72 000 руб.").Attaches("кп.pdf")
        .Clicks("Дальше").Clicks("Готово").Sees("Коммерческое предложение");

    private async Task WriteMeeting() =>
        await Petrova.Says("/lead 1 go meeting").Says("замер").Clicks("Изменить").Clicks("Начало").Says("завтра в 10").Clicks("Готово");

    private async Task AddCall(SalesBotDb db)
    {
        var petrova = await db.People.Where(person => person.Name == "Петрова Ольга").Select(person => person.Id).FirstAsync();
        var campaign = new Campaign { Name = "Осень", Brief = "Расскажите", AuthorId = petrova, CreatedAt = Office.Clock.GetUtcNow() };
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync();
        db.CampaignCalls.Add(new CampaignCall
        {
            CampaignId = campaign.Id,
            Phone = "+79161112233",
            State = CallState.InHand,
            TakenById = petrova,
        });
    }

    /// <summary>Whether a file of this name hangs on something that somebody reads.</summary>
    private protected Task<bool> IsKept(string name) => Office.Read(async db =>
    {
        var id = await db.Set<StoredFile>().Where(file => file.Name == name).Select(file => (long?)file.Id).FirstOrDefaultAsync();
        if (id is null) return false;
        var word = id.Value.ToString(CultureInfo.InvariantCulture);
        var lists = await db.Mail.Select(mail => mail.Files).Concat(db.Materials.Select(one => one.Files))
            .Concat(db.Campaigns.Select(one => one.Files)).ToListAsync();
        return await db.EventFiles.AnyAsync(link => link.FileId == id) || await db.OrderFiles.AnyAsync(link => link.FileId == id)
            || await db.LetterFiles.AnyAsync(link => link.FileId == id) || lists.Exists(list => list.Split(',').Contains(word));
    });
}
