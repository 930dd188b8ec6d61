using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Reports;

/// <summary>Figures.</summary>
internal sealed class ReportsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("report", Role.Manager | Role.Approver | Role.ExecutionHead | Role.Admin, ShowReport.Run, Menu: 90),
    ];

    public override IEnumerable<object> Parts => [ReportFile.Long, SendReportPicture.Long];
}
