using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Jobs;

/// <summary>The way to the dashboard of jobs.</summary>
internal sealed class JobsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("jobs", Role.Admin, ShowJobs.Run, Menu: 235),
    ];

    public override void Tables(ModelBuilder model) => JobsModel.Build(model);
}
