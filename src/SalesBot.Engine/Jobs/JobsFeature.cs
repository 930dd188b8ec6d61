using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Jobs;

/// <summary>The way to the dashboard of jobs.</summary>
public sealed class JobsFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("jobs", Role.Admin, ShowJobs.Run, Menu: 235),
    ];
}
