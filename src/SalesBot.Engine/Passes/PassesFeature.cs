using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Passes;

/// <summary>Ways from the chat to a page: links that open once, and the sessions they begin.</summary>
public sealed class PassesFeature : Feature
{
    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => PassesModel.Build(model);

    /// <inheritdoc />
    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.PagePasses.Where(x => x.ExpiresAt < now).ExecuteDeleteAsync(stop);
    }
}
