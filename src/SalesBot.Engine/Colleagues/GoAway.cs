using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>/away до пятницы -> Петрова: until when somebody is away and who stands in for them; [Я вернулся] ends it (B12).</summary>
internal static class GoAway
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "away";

    /// <summary>The dialog: until when, and who.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "away.title",
        Fields =
        [
            new Field
            {
                Key = "until",
                Kind = DateTimeField.Instance,
                Label = "away.until",
                Ask = "away.ask-until",
                Required = true,
                Heard = Heard,
            },
            new Field
            {
                Key = "deputy",
                Kind = PersonField.Instance,
                Label = "away.deputy",
                Ask = "away.ask-deputy",
                Required = true,
                Roles = Command.Everybody,
            },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>«/away», «/away back», «/away до пятницы -> Петрова».</summary>
    public static async Task Run(Visit visit, string args)
    {
        if (SaidBack.Ends(args)) await ComeBack.Say(visit);
        else if (args.Length == 0 && visit.Me.IsAway(visit.Now)) await visit.Reply(await Standing(visit));
        else await BeginAbsence.FromLine(visit, args);
    }

    /// <summary>«Вернулась» from somebody who is away.</summary>
    public static TextEntry IAmBack { get; } = new(80, (visit, text) => visit.Me.IsAway(visit.Now) && SaidBack.Is(text),
        (visit, _) => ComeBack.Say(visit));

    // An answer to the question says the same as the line does, which has read it already and brings no calendar; who goes later is asked
    // until when all the same.
    private static string Heard(string text, Facts facts) => facts.Calendar is { } days
        && SaidAbsence.Read(text, facts.SaidAt ?? facts.LocalNow, days.IsWorkingDay) is { NotBefore: null } said ? said.Until : text;

    internal static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var me = visit.Me;
        var former = me.IsAway(visit.Now) ? me.DeputyId : null;
        me.AwayUntil = DateTimeOffset.Parse(dialog.Value("until")!, CultureInfo.InvariantCulture).ToUniversalTime();
        me.DeputyId = int.Parse(dialog.Value("deputy")!, CultureInfo.InvariantCulture);
        visit.Record("person.away", details: new
        {
            until = me.AwayUntil.Value.ToString("O", CultureInfo.InvariantCulture),
            deputy = me.DeputyId,
        });
        await visit.Db.SaveChangesAsync();
        var deputy = (await visit.Person(me.DeputyId.Value))!;
        if (former is { } id && id != deputy.Id) await Replace(visit, (await visit.Person(id))!, deputy);
        await HandWork(visit, deputy);
        return await Standing(visit);
    }

    /// <summary>Somebody else stands in from now on: who did is told, and their cards change (O20).</summary>
    private static async Task Replace(Visit visit, Person former, Person deputy)
    {
        var me = visit.Me;
        foreach (var part in visit.Office.Features.Parts<AwayPart>()) await part.Back(visit, me);
        await visit.Notify(former, new Notice(NoticeKinds.Back, phrases => new Screen
        {
            Lines = [phrases.Say("away.other-deputy", ("whom", NameForms.Whom(me, phrases)), ("deputy", deputy.ShortName))],
        }));
    }

    /// <summary>
    /// What waits for this person goes to the deputy: decisions and questions with their cards, leads as a number to look through.
    /// </summary>
    private static async Task HandWork(Visit visit, Person deputy)
    {
        var me = visit.Me;
        var load = new List<(string Name, object? Value)>();
        foreach (var part in visit.Office.Features.Parts<AwayPart>()) load.Add((part.Word, await part.ToDeputy(visit, me, deputy)));
        var until = visit.Office.Calendar.ToLocal(me.AwayUntil!.Value);
        await visit.Notify(deputy, new Notice("away", phrases => new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say(
                            "away.you-stand-in", ("whom", NameForms.Whom(me, phrases)), ("until", phrases.Moment(until, visit.LocalNow))),
                        Emphasis.Strong),
                ]),
                phrases.Say("away.load", [.. load]),
            ],
            Rows =
            [
                [
                    new Button(phrases["button.leads"], ButtonValue.Command("/leads")),
                    new Button(phrases["button.approvals"], ButtonValue.Command("/approvals")),
                ],
            ],
            Tone = Tone.Attention,
        }));
    }

    private static async Task<Screen> Standing(Visit visit)
    {
        var (me, phrases) = (visit.Me, visit.Phrases);
        var deputy = me.DeputyId is { } id ? (await visit.Person(id))?.Name : null;
        return new Screen
        {
            Lines =
            [
                .. WrittenEarlier.IsNoticed(visit.LocalSaidAt, visit.LocalNow)
                    ? new[] { WrittenEarlier.Line(visit.LocalSaidAt, visit.LocalNow, phrases) } : [],
                phrases.Say("away.standing",
                    ("until", phrases.Moment(visit.Office.Calendar.ToLocal(me.AwayUntil!.Value), visit.LocalNow)),
                    ("deputy", deputy ?? phrases["person.nobody"])),
            ],
            Rows = [[new Button(phrases[NameForms.Key("button.im-back", me)], ButtonValue.Command("/away back"), ButtonStyle.Primary)]],
            Tone = Tone.Success,
        };
    }

    /// <summary>Nobody stands in for themselves, and nobody who is away does.</summary>
    public static Task<Facts> Others(FactQuery query, Facts facts) => Task.FromResult(query.Dialog.Plan != PlanKey ? facts : facts with
    {
        Colleagues = [.. facts.Colleagues.Where(colleague => colleague.Id != query.Visit.Me.Id && colleague.AwayUntil is null)],
    });
}
