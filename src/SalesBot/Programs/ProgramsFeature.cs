using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Programs;

/// <summary>Other programs: the keys they come with, and what they hand in and change.</summary>
internal sealed class ProgramsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("keys", Role.Admin, KeyActions.Run, Menu: 225),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(MakeKey.PlanKey, MakeKey.Plan),
    ];

    public override void Tables(ModelBuilder model) => ProgramsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new RecordPart(ProgramRecords.Read),
        new LeadCardPart(SourceOfLead.Read),
    ];

    public override Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop) => HideKey.Tidy(database, now, stop);
}
