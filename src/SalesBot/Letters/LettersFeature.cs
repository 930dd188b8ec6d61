using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Registering;
using SalesBot.Today;

namespace SalesBot.Letters;

/// <summary>Letters that wait for a decision, and rules for them.</summary>
internal sealed class LettersFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("letters", Command.Everybody, LetterActions.Run),
        new("rule", Command.Everybody, RuleActions.Run),
        new("rules", Role.Admin, ListRules.Run, Menu: 200),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(FindLeadOfLetter.PlanKey, FindLeadOfLetter.Plan),
        new(HandLetter.PlanKey, HandLetter.Plan),
        new(AskRuleWords.PlanKey, AskRuleWords.Plan),
    ];

    public override void Tables(ModelBuilder model) => LettersModel.Build(model);

    public override void DueWork(IDueWorks works)
    {
        works.Due<DueLetters>("letters", due => due.Send);
        works.Due<DueLetterWords>("letter-words", due => due.Make);
        works.Lengthy<DueRuleRuns>("rules", due => due.Wait, due => due.Run);
    }

    public override IEnumerable<object> Parts =>
    [
        LetterCard.Live,
        new LeadOriginKind(LetterOrigin.Of),
        new FileOwner(FilesOfLetter.Detach),
        new KeptFiles(FilesOfLetter.Numbers),
        new UndoLetters(),
        new LeadCardPart(LetterOfLead.Read),
        new TextEntry(10, ForwardLetter.Is, ForwardLetter.Do),
        LetterByNumber.Entry,
        ForwardLetter.Joins,
        new TodayPart(10, LettersToday.Read),
        new Inherited(40, LettersChangeHands.ToHeir),
    ];
}
