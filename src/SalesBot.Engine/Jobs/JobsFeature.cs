using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
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

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => JobsModel.Build(model);

    /// <inheritdoc />
    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.JobsPasses.Where(x => x.ExpiresAt < now).ExecuteDeleteAsync(stop);
    }
}
