using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Colleagues;

/// <summary>People: joining, roles, absence, languages and channels.</summary>
public sealed class ColleaguesFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("away", Command.Everybody, GoAway.Run, Menu: 110),
        new("language", Command.Anybody, ChooseLanguage.Run, Menu: 160),
        new("link", Command.Anybody, LinkChannel.Run, Menu: 170),
        new("people", Role.Admin, ListPeople.Run, Menu: 180),
        new("person", Role.Admin, PersonActions.Run),
        new("invite", Role.Admin, InvitePerson.Run, Menu: 190),
        new("access", Role.Admin, DecideAccess.Run),
    ];

    /// <inheritdoc />
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(GoAway.PlanKey, GoAway.Plan),
    ];

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => PeopleModel.Build(model);

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Due<DueReturns>("returns", due => due.Tell);

    /// <inheritdoc />
    public override IEnumerable<object> Parts => [AccessCard.Live, new FactPart(GoAway.Others), GoAway.IAmBack];

    /// <summary>
    /// Invitations 30 days after they ran out; requests for access a week after they were decided, and 30 days after they were made.
    /// </summary>
    /// <inheritdoc />
    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var (decided, made) = (now - TimeSpan.FromDays(7), now - TimeSpan.FromDays(30));
        await using var db = database.Open();
        return await db.AccessRequests.Where(x => x.DecidedAt < decided || x.AskedAt < made).ExecuteDeleteAsync(stop)
            + await db.Invitations.Where(x => x.ExpiresAt < made).ExecuteDeleteAsync(stop);
    }
}
